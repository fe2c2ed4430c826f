import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Refusal } from '@/domain/stage/decision';
import type { Formats } from '@/i18n/use-formats';
import { toTheMinute } from './to-the-minute';

type TravelRefusal = Extract<
  Refusal,
  {
    readonly code:
      | 'travel-known'
      | 'legs-overlap'
      | 'leg-times-unusual'
      | 'leg-of-other-case'
      | 'leg-shared'
      | 'leg-cancelled'
      | 'legs-overlap-along';
  }
>;

/** Why something about the journey was refused, in one sentence. */
export function travelRefusal(
  i18n: I18n,
  refusal: TravelRefusal,
  { duration, exact }: Pick<Formats, 'duration' | 'exact'>,
): string {
  switch (refusal.code) {
    case 'travel-known':
      return i18n._(msg`Somebody has written this down meanwhile. Look at how it stands now.`);
    case 'leg-of-other-case':
      return refusal.reference === null
        ? i18n._(msg`The flight is changed in a case that you do not see.`)
        : i18n._(msg`The flight is changed in ${refusal.reference}.`);
    case 'leg-shared':
      return i18n._(msg`${refusal.reference} shares a flight with it. End the sharing first.`);
    case 'leg-cancelled':
      return i18n._(msg`The flight is cancelled: nobody can fly along in it.`);
    case 'legs-overlap-along':
      return refusal.reference === null
        ? i18n._(
            msg`Somebody of a case that you do not see flies along, and would sit in another flight at the same time.`,
          )
        : i18n._(
            msg`Somebody of ${refusal.reference} flies along, and would sit in another flight at the same time.`,
          );
    case 'legs-overlap': {
      const when = exact(Date.parse(refusal.departAt), refusal.timeZone);
      return i18n._(msg`Somebody would sit in ${refusal.flight} (${when}) at the same time.`);
    }
    case 'leg-times-unusual': {
      const long = toTheMinute(refusal.minutes * 60_000, { duration });
      return refusal.isBackwards
        ? i18n._(
            msg`By the clocks it lands before it departs (${long} in the air). Across the date line that may be right: check both dates, then say that they are meant.`,
          )
        : i18n._(
            msg`It would be ${long} in the air. Check both dates, then say that they are meant.`,
          );
    }
  }
}
