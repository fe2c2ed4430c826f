import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '@/api/errors';
import type { DutyRosterWire, SetDuty } from '@/contract/duty';
import { dutyQueries } from '@/data/duty/duty-queries';
import { setDuty } from '@/data/duty/set-duty';
import { datesToKeep } from '@/domain/duty-dates';
import { mergeRosters, rosterOf } from '@/domain/duty-fields';
import { serverNow } from '@/lib/server-clock';

/** So often somebody else may be faster before it is told. */
const TRIES = 3;

type Roster = Pick<DutyRosterWire, 'place' | 'version' | 'byWeekday' | 'dates'>;

/**
 * Writes down a roster that was typed over another. Where somebody has changed that meanwhile, what
 * does not overlap is joined and sent over theirs; null where both changed the same, and by then the
 * newest roster has been read, beside which the form shows it.
 */
export function useSaveRoster() {
  const client = useQueryClient();
  const { mutateAsync, isPending } = useMutation(setDuty());
  // A date that is over by now is left out: the server takes none that it does not hold itself.
  const put = (place: Roster['place'], version: number, { byWeekday, dates = [] }: SetDuty) => {
    const kept = datesToKeep({ place, dates }, serverNow());
    return mutateAsync({ place, version, byWeekday, dates: [...kept] });
  };
  const newestOf = (place: string): Roster | undefined =>
    client.getQueryData(dutyQueries.rosters().queryKey)?.find((each) => each.place === place);

  async function send(typed: Pick<Roster, 'byWeekday' | 'dates'>, over: Roster, tries = TRIES) {
    try {
      const outcome = await put(over.place, over.version, typed);
      return { outcome, over };
    } catch (error) {
      const newest = newestOf(over.place);
      const isStale = isProblem(error, 'version-stale') && newest?.version !== over.version;
      if (!isStale || newest === undefined || tries <= 1) throw error;
      const { merged, conflicts } = mergeRosters(over, typed, newest);
      if (conflicts.length > 0) return null;
      const { byWeekday, dates } = rosterOf(merged);
      return send({ byWeekday: [...byWeekday], dates: [...dates] }, newest, tries - 1);
    }
  }
  return { send, put, isPending };
}
