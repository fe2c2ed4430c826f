import type { FieldCode } from '@/contract/fields';
import { yearFault } from '@/lib/known-years';
import { resolveLocal } from '@/lib/zoned-time';

/** A date and a time as they are typed, on the wall of some place. */
export interface TypedMoment {
  readonly date: string;
  readonly time: string;
  /** Which of two equal wall times is meant, on the day the clocks go back. */
  readonly turn: 'first' | 'second' | null;
}

export type ReadMoment =
  | { readonly ok: true; readonly ms: number }
  | { readonly ok: false; readonly part: keyof TypedMoment; readonly code: FieldCode };

/** The moment that is meant in the zone; one that the clocks skip or repeat is asked about, never guessed. */
export function readMoment({ date, time, turn }: TypedMoment, zone: string): ReadMoment {
  const wrong = (part: keyof TypedMoment, code: FieldCode): ReadMoment => ({
    ok: false,
    part,
    code,
  });
  if (date === '') return wrong('date', 'required');
  if (time === '') return wrong('time', 'required');
  try {
    const moment = resolveLocal(date, time, zone);
    const fault = yearFault(date);
    if (fault !== null) return wrong('date', fault);
    if (moment.kind === 'exact') return { ok: true, ms: moment.ms };
    if (moment.kind === 'gap') return wrong('time', 'gap-time');
    return turn === null ? wrong('turn', 'overlap-time') : { ok: true, ms: moment[turn] };
  } catch {
    return wrong('date', 'not-a-date');
  }
}
