import { MINUTE_MS } from '@/lib/spans';
import type { Appointment } from '../appointment';

/** When and where: what is moved. */
export type AppointmentSlot = Pick<
  Appointment,
  'startAt' | 'minutes' | 'campus' | 'building' | 'room'
>;

/** What it is and what it needs: changed in place, without asking the family again. */
export type AppointmentDetails = Pick<
  Appointment,
  'kind' | 'specialty' | 'clinic' | 'needsInterpreter' | 'language' | 'mode' | 'preparation'
>;

/** What can be done to the appointments of a case. */
export type AppointmentCommand =
  | {
      readonly type: 'offer';
      readonly id: string;
      readonly appointment: AppointmentSlot & AppointmentDetails;
    }
  | { readonly type: 'edit'; readonly id: string; readonly details: Partial<AppointmentDetails> }
  | { readonly type: 'move'; readonly id: string; readonly to: AppointmentSlot }
  /** The caller has said yes to these. */
  | { readonly type: 'confirm'; readonly ids: readonly string[] }
  | { readonly type: 'cancel'; readonly id: string; readonly reason: string }
  | { readonly type: 'finish'; readonly id: string };

/** First and last moment, epoch milliseconds; the last is no longer of it. */
export function spanOf({
  startAt,
  minutes,
}: Pick<Appointment, 'startAt' | 'minutes'>): readonly [fromMs: number, toMs: number] {
  const fromMs = Date.parse(startAt);
  return [fromMs, fromMs + minutes * MINUTE_MS];
}

/** Whether one time is shared by both. */
export function overlap(
  one: Pick<Appointment, 'startAt' | 'minutes'>,
  other: Pick<Appointment, 'startAt' | 'minutes'>,
): boolean {
  const [from, to] = spanOf(one);
  const [otherFrom, otherTo] = spanOf(other);
  return from < otherTo && otherFrom < to;
}
