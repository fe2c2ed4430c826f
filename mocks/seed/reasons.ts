import type { UrgencyCriterion } from '@/domain/urgency-criteria';
import type { Sex } from '@/domain/vocabulary';
import { listsOf } from './lists-of';

/** A reason for a visit, with whom and what it fits. */
export interface Reason {
  readonly text: string;
  /** Whole years, both included. */
  readonly fromAge: number;
  readonly toAge: number;
  /** Null: of anybody. */
  readonly sex: Sex | null;
  /** By what a request with this reason may be urgent, soon or routine. */
  readonly criteria: readonly UrgencyCriterion[];
}

/** One letter each, as the lists write them. */
const CRITERIA: Readonly<Record<string, UrgencyCriterion>> = {
  h: 'in-hospital-now',
  l: 'life-or-organ-at-risk',
  d: 'worsening-daily',
  i: 'treatment-interrupted',
  n: 'new-cancer',
  w: 'treatment-window',
  g: 'symptoms-growing',
  a: 'physician-asks',
  s: 'stable-condition',
  o: 'second-opinion',
  p: 'planned-procedure',
  c: 'check-up',
};

const SEXES: Readonly<Record<string, Sex>> = { f: 'female', m: 'male' };

const reasonOf = (line: string): Reason => {
  const [text = '', sex = '', from = '', to = '', letters = ''] =
    /^(.+)#([fm]?)(\d+)-(\d+) ([a-z]+)$/u.exec(line)?.slice(1) ?? [];
  return {
    text,
    fromAge: Number(from),
    toAge: Number(to),
    sex: SEXES[sex] ?? null,
    criteria: letters.split('').flatMap((letter) => CRITERIA[letter] ?? []),
  };
};

/** Reasons by specialty: each as `words#45-89 criteria`, `#f` or `#m` of women or men alone. */
export const reasonsOf = (text: string): Readonly<Record<string, readonly Reason[]>> =>
  Object.fromEntries(
    Object.entries(listsOf(text)).map(([specialty, lines]) => [specialty, lines.map(reasonOf)]),
  );
