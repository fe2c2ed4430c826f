import type { InterpreterMode } from '../interpreter';
import { type Candidate, rankInterpreters, type Wanted } from './rank';

/** What would end a conflict, in one step. */
export const FIX_KINDS = ['same-at-new-time', 'same-by-video', 'other', 'other-by-video'] as const;
type FixKind = (typeof FIX_KINDS)[number];

/** The booking with this interpreter, in this mode, at the appointment's own time. */
export interface Fix {
  readonly kind: FixKind;
  readonly interpreterId: string;
  readonly mode: InterpreterMode;
}

const MOST_OTHERS = 2;

/**
 * Ranked ways out of whatever stands against the booking of an appointment: none of them makes
 * another conflict. The same interpreter first, whom the patient knows.
 */
export function fixesOf(
  wanted: Wanted,
  ...rest: Parameters<typeof rankInterpreters> extends [Wanted, ...infer Rest] ? Rest : never
): readonly Fix[] {
  const same = wanted.booking?.interpreterId ?? null;
  const free = (mode: InterpreterMode): readonly Candidate[] =>
    rankInterpreters({ ...wanted, mode }, ...rest).filter(({ conflicts }) => !conflicts.length);
  const asWanted = free(wanted.mode);
  const byVideo = wanted.mode === 'in-person' ? free('video') : [];
  const isSame = ({ interpreter }: Candidate): boolean => interpreter.id === same;
  const fixes = (
    kind: FixKind,
    mode: InterpreterMode,
    candidates: readonly Candidate[],
  ): readonly Fix[] =>
    candidates.map(({ interpreter }) => ({ kind, interpreterId: interpreter.id, mode }));
  const others = asWanted.filter((each) => !isSame(each)).slice(0, MOST_OTHERS);
  const remote = byVideo.filter((each) => !isSame(each)).slice(0, others.length === 0 ? 2 : 1);
  return [
    ...fixes('same-at-new-time', wanted.mode, asWanted.filter(isSame)),
    ...fixes('same-by-video', 'video', byVideo.filter(isSame)),
    ...fixes('other', wanted.mode, others),
    ...fixes('other-by-video', 'video', remote),
  ];
}
