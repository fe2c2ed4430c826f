import type { Caller, Companion, Patient } from '@/domain/case';
import type { Channel, Consent, Payer, Relationship } from '@/domain/vocabulary';
import { SHARES } from './config';
import { COUNTRIES } from './countries';
import type { Missing } from './intake';
import type { Life } from './life';
import { latinName, makeName } from './names';
import { addressOf, type Home } from './patients';
import { weighted, type Draws } from './random';

/** Who pays: in the Emirates mostly a sponsor. */
export const payerOf = (office: string, draws: Draws): Payer => {
  const draw = draws.next();
  if (office === 'united-arab-emirates')
    return draw < 0.6 ? 'sponsor' : draw < 0.8 ? 'insurer' : 'self';
  return draw < 0.5 ? 'self' : draw < 0.83 ? 'insurer' : draw < 0.9 ? 'employer' : 'sponsor';
};

/** How the request came; nobody telephones or visits an office that is closed. */
export const channelOf = (life: Life, isOpen: boolean, draws: Draws): Channel => {
  const draw = draws.next();
  if (life.office === 'china' && draws.chance(SHARES.facilitator)) return 'facilitator';
  if (life.office === 'direct')
    return draw < 0.5
      ? 'web-form'
      : draw < 0.75
        ? 'e-mail'
        : draw < 0.87 && isOpen
          ? 'phone'
          : 'physician';
  if (!isOpen) return draw < 0.6 ? 'web-form' : 'e-mail';
  return draw < 0.4
    ? 'office'
    : draw < 0.6
      ? 'phone'
      : draw < 0.76
        ? 'e-mail'
        : draw < 0.9
          ? 'web-form'
          : 'physician';
};

const RELATIVES = weighted<Relationship>([
  ['child', 34],
  ['spouse', 26],
  ['parent', 8],
  ['sibling', 12],
  ['other-relative', 9],
  ['friend', 3],
  ['physician', 7],
  ['embassy', 2],
  ['other', 1],
]);

/** Least age of a patient with a grown child, and with a spouse. */
const [GROWN_CHILD, MARRIED] = [40, 21];
/** Most age of a patient whose parent calls or travels, or who has small children. */
const HAS_PARENT = 58;

/** What the relative of a patient of this age can be. */
function relativeOf(drawn: Relationship, age: number): Relationship {
  if (drawn === 'child' && age < GROWN_CHILD) return age > MARRIED ? 'sibling' : 'parent';
  if (drawn === 'spouse' && age < MARRIED) return 'sibling';
  if (drawn === 'parent' && age > HAS_PARENT) return 'child';
  return drawn;
}

/** Who asks: the patient, a relative here or abroad, a physician, a facilitator. */
export const callerOf = (
  home: Home,
  age: number,
  patient: Patient,
  channel: Channel,
  missing: Missing,
  draws: Draws,
): Caller => {
  const isSelf = draws.chance(SHARES.callerIsPatient) && age >= 18;
  const related = age < 18 ? 'parent' : relativeOf(RELATIVES(draws.next()), age);
  const isAbroad = draws.chance(SHARES.callerAbroad);
  const abroad = draws.pick(COUNTRIES);
  const isWoman = draws.chance(0.6);
  const name = makeName(home.pool, isWoman, home.familyName, draws);
  const consents: Consent = missing.consent
    ? draws.chance(0.6)
      ? 'asked'
      : 'unknown'
    : draws.chance(0.012)
      ? 'withdrawn'
      : 'given';
  const country = isAbroad && !isSelf ? abroad : home.country;
  const phone = draws.digits(country.phone);
  const relationship: Relationship =
    channel === 'facilitator'
      ? 'facilitator'
      : channel === 'physician'
        ? 'physician'
        : isSelf
          ? 'self'
          : related;
  const self = relationship === 'self';
  const latin = latinName(self ? patient.name : name);
  const hasEmail = draws.chance(0.65);
  return {
    name: latin,
    relationship,
    consent: consents,
    phone: missing.contact ? null : self ? (patient.phone ?? phone) : phone,
    whatsApp: null,
    email:
      missing.contact || !hasEmail
        ? null
        : self
          ? patient.email
          : `${addressOf(latin)}@example.com`,
    language: missing.language
      ? null
      : country === abroad && draws.chance(0.3)
        ? abroad.language
        : home.language,
    timeZone: country.zone,
  };
};

function companionOf(
  drawn: Relationship,
  age: number,
  place: number,
  isMinor: boolean,
): Relationship {
  if (isMinor) return age < MARRIED ? 'sibling' : age < HAS_PARENT ? 'child' : 'other-relative';
  // Of the grown-ups the first two may be what there is one or two of.
  if (age < 18) return place < 2 ? 'parent' : 'other-relative';
  const relationship = relativeOf(drawn, age);
  return relationship === 'spouse' && place > 0 ? 'sibling' : relationship;
}

/**
 * Whom a patient of this age travels with: one spouse at most, a child's parents, small children of the
 * young.
 */
export const partyOf = (
  home: Home,
  age: number,
  draws: Draws,
): readonly Omit<Companion, 'nationality'>[] => {
  const count = draws.chance(0.62) ? draws.int(1, 3) : 0;
  return Array.from({ length: count }, (_, index) => {
    const isMinor = draws.chance(0.12);
    const name = latinName(makeName(home.pool, draws.chance(0.5), home.familyName, draws));
    const drawn = RELATIVES(draws.next() * 0.8);
    return {
      id: `m${index + 1}`,
      name,
      relationship: companionOf(drawn, age, index, isMinor),
      isMinor,
    };
  });
};
