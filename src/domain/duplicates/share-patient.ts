import type { Patient } from '../case';
import { isBlank } from '../intake-completeness';
import { jsonEqual } from '../merge/json-equal';

/** A patient as typed at intake. */
export type TypedPatient = Omit<Patient, 'id' | 'version' | 'diedOn'>;

export interface Difference {
  readonly field: string;
  readonly held: unknown;
  readonly typed: unknown;
}

export interface SharedPatient {
  /** What was empty on the record and is known now. */
  readonly filled: Partial<Patient>;
  /** What was typed otherwise; the record keeps what it holds. */
  readonly differences: readonly Difference[];
}

const PLAIN = [
  'birthOn',
  'nationality',
  'residence',
  'language',
  'phone',
  'email',
  'passportExpiresOn',
] as const;

/**
 * Another request of a known patient: nothing that is on record is overwritten by what somebody
 * typed in a call. Empty fields are filled, needs are added to, and whatever differs is told, so
 * that a person may change it deliberately. Given and family name are one field: half a name is
 * never put together with half of another.
 *
 * @param mayCompare whether the sender may see the passport number. Who may not is told of every
 *   number typed over one on record, equal or not: else typing would be a way of guessing it.
 */
export function sharePatient(
  held: Patient,
  typed: TypedPatient,
  mayCompare: boolean,
): SharedPatient {
  const filled: Record<string, unknown> = {};
  const differences: Difference[] = [];
  const compare = (field: string, before: unknown, after: unknown, fill: () => void): void => {
    if (isEmpty(after) || jsonEqual(before, after)) return;
    if (isEmpty(before)) fill();
    else differences.push({ field, held: before, typed: after });
  };

  let { name } = held;
  const isNamed = !isBlank(name.given) || !isBlank(name.family);
  for (const part of ['given', 'family'] as const) {
    if (isNamed && isEmpty(name[part]) && !isEmpty(typed.name[part])) {
      differences.push({ field: `name.${part}`, held: name[part], typed: typed.name[part] });
    } else {
      compare(`name.${part}`, name[part], typed.name[part], () => {
        name = { ...name, [part]: typed.name[part] };
      });
    }
  }
  for (const part of ['ownScript', 'preferred'] as const) {
    compare(`name.${part}`, name[part], typed.name[part], () => {
      name = { ...name, [part]: typed.name[part] };
    });
  }
  if (name !== held.name) filled['name'] = name;
  for (const field of PLAIN) {
    compare(field, held[field], typed[field], () => {
      filled[field] = typed[field];
    });
  }
  if (typed.sex !== 'unknown') {
    compare('sex', held.sex === 'unknown' ? null : held.sex, typed.sex, () => {
      filled['sex'] = typed.sex;
    });
  }
  const needs = [...new Set([...held.needs, ...typed.needs])];
  if (needs.length > held.needs.length) filled['needs'] = needs;
  comparePassport(held, typed, mayCompare, compare, (number) => {
    filled['passportNumber'] = number;
  });
  // Values of the typed patient, each under its own name.
  return { filled: filled as Partial<Patient>, differences };
}

function comparePassport(
  held: Patient,
  typed: TypedPatient,
  mayCompare: boolean,
  compare: (field: string, before: unknown, after: unknown, fill: () => void) => void,
  fill: (number: string | null) => void,
): void {
  const { passportNumber } = held;
  const isHidden = passportNumber !== null && !mayCompare;
  const before = isHidden ? { masked: true } : passportNumber;
  compare('passportNumber', before, typed.passportNumber, () => fill(typed.passportNumber));
}

const isEmpty = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && isBlank(value));
