import type { Patient } from '@/domain/case';
import type { Need, Sex } from '@/domain/vocabulary';
import { DAY_MS } from '@/lib/spans';
import { utcDateOf } from '@/lib/utc';
import { sameAsOf, type Ground } from './ground';
import type { Life } from './life';
import { latinName, makeFamilyName, makeName, type FamilyName } from './names';
import { drawOrigin, type Origin } from './origins';
import { passportEndOf } from './passports';
import { drawsOf, type Draws } from './random';
import { seedId } from './seed-ids';

const YEAR_MS = 365.2425 * DAY_MS;

/** Who a patient is: the same for all of that person's cases. */
export interface Home extends Origin {
  readonly familyName: FamilyName;
}

/** With the name of the family. Members of a family share it with the first of them. */
const homeOf = (ground: Ground, patientNumber: number): Home => {
  const { draws, ...origin } = drawOrigin(ground, patientNumber);
  return { ...origin, familyName: makeFamilyName(origin.pool, draws) };
};

/** A few names are given so often that two patients of one office share them. */
const COMMON_SHARE = 0.01;

const plain = (name: string): string => name.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** Letters of an address: accents off, everything but letters out. */
export const addressOf = (name: string): string =>
  plain(name)
    .replaceAll(/[^A-Za-z]+/gu, '.')
    .replaceAll(/^\.+|\.+$/gu, '')
    .toLowerCase()
    .slice(0, 40) || 'patient';

const ageOf = (draws: Draws): number => {
  const kind = draws.next();
  if (kind < 0.08) return draws.between(0.4, 17);
  return kind < 0.3 ? draws.between(18, 45) : 45 + 44 * draws.next() ** 1.25;
};

const needsOf = (draws: Draws, age: number): Need[] => {
  const needs: Need[] = [];
  if (draws.chance(age > 65 ? 0.3 : 0.08)) needs.push('wheelchair');
  if (draws.chance(0.04)) needs.push('oxygen');
  if (draws.chance(0.015)) needs.push('stretcher', 'escort');
  if (draws.chance(age > 70 ? 0.12 : 0.02)) needs.push('hearing');
  if (draws.chance(0.02)) needs.push('vision');
  if (draws.chance(0.1)) needs.push('dietary');
  return needs;
};

export interface MadePatient {
  readonly patient: Patient;
  readonly home: Home;
  readonly age: number;
}

/**
 * Patient `number`, from the life of any of that person's cases. `last` is the life of the latest
 * one: it knows whether the patient has died.
 */
export const makePatient = (
  ground: Ground,
  number: number,
  last: Life,
  missing: { readonly birthOn: boolean; readonly language: boolean; readonly contact: boolean },
): MadePatient => {
  const sameAs = sameAsOf(ground, number);
  const home = homeOf(ground, sameAs ?? number);
  const draws = drawsOf(ground.seed, sameAs ?? number, 'person');
  const isWoman = draws.chance(0.51);
  const isCommon = draws.chance(COMMON_SHARE);
  const sexDraw = draws.next();
  const sex: Sex =
    sexDraw < 0.004 ? 'unknown' : sexDraw < 0.007 ? 'other' : isWoman ? 'female' : 'male';
  const name = isCommon
    ? makeName(
        home.pool,
        isWoman,
        makeFamilyName(home.pool, drawsOf(1, 1, 'person')),
        drawsOf(1, 2, 'person'),
      )
    : makeName(home.pool, isWoman, home.familyName, draws);
  const age = ageOf(draws);
  const birthMs = ground.laidAtMs - age * YEAR_MS;
  const latin = latinName(name);
  const phone = draws.digits(home.country.phone);
  const [mailNumber, mailEnd] = [draws.int(1, 99), draws.pick(['org', 'com', 'net'])];
  const hasPhone = draws.chance(0.85);
  const hasEmail = draws.chance(0.6);
  const letter = draws.pick(['A', 'G', 'N', 'P', 'X', 'E']);
  const passport = letter + draws.digits('########');
  const hasPassport = draws.chance(0.82) || last.decidedAtMs !== null;
  const expires = passportEndOf(ground.laidAtMs + draws.between(-0.2, 9.5) * YEAR_MS, {
    arrivalDayMs: last.arrivalDayMs,
    isPreparing: last.stage === 'preparing',
  });
  const preferred = draws.chance(0.12)
    ? ((name.given || name.family).split(' ').at(-1) ?? null)
    : null;
  const hasDied = last.outcome === 'patient-died';
  /** Somebody who was taken for new was written down in haste. */
  const hasty =
    sameAs === null
      ? {}
      : {
          name: {
            given: plain(name.given),
            family: plain(name.family),
            ownScript: null,
            preferred: null,
          },
          phone: null,
          email: null,
          passportNumber: null,
          passportExpiresOn: null,
        };
  return {
    home,
    age,
    patient: {
      id: seedId('patient', number),
      version: 1,
      name: { ...name, preferred: preferred === name.given ? null : preferred },
      birthOn: missing.birthOn ? null : utcDateOf(birthMs),
      sex,
      nationality: home.nationality,
      residence: home.country.code,
      language: missing.language ? null : home.language,
      phone: missing.contact || !hasPhone ? null : phone,
      email:
        missing.contact || !hasEmail ? null : `${addressOf(latin)}${mailNumber}@example.${mailEnd}`,
      needs: needsOf(draws, age),
      passportNumber: hasPassport ? passport : null,
      passportExpiresOn: hasPassport ? utcDateOf(expires) : null,
      diedOn: hasDied ? utcDateOf(last.stageSinceMs - 2 * DAY_MS) : null,
      ...hasty,
    },
  };
};
