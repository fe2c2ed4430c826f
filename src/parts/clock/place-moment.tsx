import { useSession } from '@/data/session/use-session';
import { useLocale } from '@/i18n/use-locale';
import type { PlaceCode } from '@/reference/codes';
import { placeOf } from '@/reference/place';
import { Moment } from '@/ui/time/moment';
import { nameOfPlace } from '../names';

interface PlaceMomentProps {
  /** ISO instant. */
  readonly at: string;
  /** The office or campus by whose wall it is read. */
  readonly place: PlaceCode;
}

/**
 * A moment by the clock of an office or campus, which is named wherever it is not the reader's own: in
 * Rochester nobody takes ten in Dubai for ten at home.
 */
export function PlaceMoment({ at, place }: PlaceMomentProps) {
  const locale = useLocale();
  const { timeZone: own } = useSession();
  const { timeZone } = placeOf(place);
  return (
    <Moment
      atMs={Date.parse(at)}
      zone={timeZone}
      place={timeZone === own ? undefined : nameOfPlace(place, locale)}
    />
  );
}
