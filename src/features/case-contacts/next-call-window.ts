import type { CaseWire } from '@/contract/case';
import { callWindowOf } from '@/domain/clocks/call-window';
import { readMoment } from '@/parts/form/typed-moment';
import type { ContactValues } from './contact-values';

interface ShutThen {
  /** Epoch ms of the next contact that is typed. */
  readonly atMs: number;
  /** Epoch ms from which one may ring. */
  readonly opensAtMs: number;
}

/**
 * The next contact that is typed, where it lies outside of the hours in which the caller may be rung;
 * null where one may ring then, or nothing that can be read is typed.
 *
 * @param zone IANA zone in which it is typed.
 */
export function shutThen(
  { nextOn, nextTime, nextTurn }: ContactValues,
  zone: string,
  record: Pick<CaseWire, 'caller' | 'office' | 'campus' | 'disclosure'>,
): ShutThen | null {
  if (nextOn === '') return null;
  const read = readMoment({ date: nextOn, time: nextTime, turn: nextTurn }, zone);
  if (!read.ok) return null;
  const opensAtMs = callWindowOf(record, read.ms)?.opensAtMs ?? null;
  return opensAtMs === null ? null : { atMs: read.ms, opensAtMs };
}
