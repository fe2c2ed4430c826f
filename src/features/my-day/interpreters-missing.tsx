import { Plural, Trans } from '@lingui/react/macro';
import type { MyDayEntry } from '@/contract/my-day';
import { PlaceMoment } from '@/parts/clock/place-moment';
import { campusPlaceOf } from '@/reference/place';

/** For how many appointments that are near nobody has said yes to interpret, and when the first begins. */
export function InterpretersMissing({
  at,
  campus,
  count,
}: NonNullable<MyDayEntry['interpreterFor']>) {
  const place = campusPlaceOf(campus);
  return count === 1 ? (
    <Trans>
      No interpreter has said yes for <PlaceMoment at={at} place={place} />
    </Trans>
  ) : (
    <Trans>
      No interpreter has said yes for{' '}
      <Plural value={count} one="# appointment" other="# appointments" />, the first{' '}
      <PlaceMoment at={at} place={place} />
    </Trans>
  );
}
