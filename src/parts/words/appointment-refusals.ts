import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Refusal } from '@/domain/stage/decision';
import type { Formats } from '@/i18n/use-formats';
import { findPlace } from '@/reference/place';

type AppointmentRefusal = Extract<
  Refusal,
  {
    readonly code:
      | 'appointments-overlap'
      | 'appointment-not-begun'
      | 'appointment-over'
      | 'nothing-to-confirm';
  }
>;

/** Why something about an appointment was refused, in one sentence. */
export function appointmentRefusal(
  i18n: I18n,
  refusal: AppointmentRefusal,
  { exact }: Pick<Formats, 'exact'>,
): string {
  switch (refusal.code) {
    case 'appointments-overlap': {
      const { clinic } = refusal;
      const when = exact(Date.parse(refusal.startAt), zoneOf(refusal.campus));
      return i18n._(msg`The patient has another appointment then: ${clinic}, ${when}.`);
    }
    case 'appointment-not-begun': {
      const when = exact(Date.parse(refusal.startAt), zoneOf(refusal.campus));
      return i18n._(msg`It begins only at ${when}.`);
    }
    case 'appointment-over':
      return i18n._(msg`This appointment is over or cancelled.`);
    case 'nothing-to-confirm':
      return i18n._(msg`These appointments wait for no answer any more.`);
  }
}

const zoneOf = (campus: string): string => findPlace(campus)?.timeZone ?? 'UTC';
