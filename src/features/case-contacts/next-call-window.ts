import type { CaseWire } from '@/contract/case';
import { callWindow } from '@/domain/clocks/call-window';
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
 * @param callZone where the phone is answered; null where that is not known.
 */
export function shutThen(
  { nextOn, nextTime, nextTurn }: ContactValues,
  zone: string,
  { safeFrom, safeTo }: CaseWire['disclosure'],
  callZone: string | null,
): ShutThen | null {
  if (nextOn === '' || callZone === null) return null;
  const read = readMoment({ date: nextOn, time: nextTime, turn: nextTurn }, zone);
  if (!read.ok) return null;
  const { opensAtMs } = callWindow({ timeZone: callZone, safeFrom, safeTo }, read.ms);
  return opensAtMs === null ? null : { atMs: read.ms, opensAtMs };
}
