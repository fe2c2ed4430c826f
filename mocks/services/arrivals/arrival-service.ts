import type { CaseSort } from '@/contract/case-list';
import type { arrivalEndpoints } from '@/contract/endpoints/arrivals';
import {
  type ArrivalGroupName,
  compareEntries,
  type GroupFilter,
  groupFilters,
} from '@/domain/arrivals/groups';
import { mondayOf } from '@/lib/week';
import type { CaseRow } from '@/domain/case-row';
import { localDateOf } from '@/lib/zoned-time';
import { campusPlaceOf, placeOf } from '@/reference/place';
import type { Answer, Call } from '../call/call';
import { zonedCampus } from './campus-days';
import { type Filters, type FilterSense, sortOf, whereOf } from '../lists/case-filter';
import { readSense } from '../lists/filter-sense';
import { wireRow } from '../lists/list-service';
import type { Reading } from '../stored/shape';

type Endpoints = typeof arrivalEndpoints;
type Group = Answer<Endpoints['listArrivals']>['arriving'];

/** More than so many a desk reads in the list that the total opens. */
export const MOST_TOLD = 150;

/** By which day each group is told. */
const DATES: Readonly<Record<ArrivalGroupName, 'arrivalOn' | 'departureOn'>> = {
  late: 'arrivalOn',
  arriving: 'arrivalOn',
  onSite: 'departureOn',
  leaving: 'departureOn',
};
const SORTS: Readonly<Record<(typeof DATES)[ArrivalGroupName], CaseSort>> = {
  arrivalOn: 'arrival',
  departureOn: 'departure',
};
const NOBODY: Group = { items: [], total: 0 };

/** Who comes, is there and leaves in a week: the lists of these names, with what a desk must know. */
export async function listArrivals(
  tx: Reading,
  call: Call<Endpoints['listArrivals']>,
): Promise<Answer<Endpoints['listArrivals']>> {
  const { campus, week } = call.query;
  const { timeZone } = campus === undefined ? placeOf(campusPlaceOf(null)) : zonedCampus(campus);
  const sense = await readSense(tx, call);
  const filters = groupFilters(mondayOf(week), localDateOf(call.nowMs, timeZone));
  const of = (name: ArrivalGroupName) =>
    groupOf(tx, sense, { name, filter: filters[name], campus });
  return {
    late: await of('late'),
    arriving: await of('arriving'),
    onSite: await of('onSite'),
    leaving: await of('leaving'),
    asOf: call.now,
  };
}

interface Asked {
  readonly name: ArrivalGroupName;
  readonly filter: GroupFilter | null;
  readonly campus: string | undefined;
}

async function groupOf(
  tx: Reading,
  sense: FilterSense,
  { name, filter, campus }: Asked,
): Promise<Group> {
  if (filter === null) return NOBODY;
  const told = { ...filter, ...(campus === undefined ? {} : { campus: [campus] }) };
  const date = DATES[name];
  const { rows, total } = await tx.queryRows({
    // The filter's lists are only read.
    where: whereOf(told as Filters, sense),
    sort: sortOf(SORTS[date]),
    limit: MOST_TOLD,
  });
  const sorted = rows.toSorted(compareEntries((row) => row[date]));
  return { items: await entriesOf(tx, sorted), total };
}

/** The parties of these rows, with what a desk must know to receive them. */
export async function entriesOf(tx: Reading, rows: readonly CaseRow[]): Promise<Group['items']> {
  const records = await tx.getMany(
    'cases',
    rows.map(({ id }) => id),
  );
  const patients = await tx.getMany(
    'patients',
    rows.map(({ patientId }) => patientId),
  );
  return rows.flatMap((row, place) => {
    const [record, patient] = [records[place], patients[place]];
    if (!record || !patient) return [];
    return [
      {
        row: wireRow(row),
        needsInterpreter: record.needsInterpreter,
        needs: patient.needs,
        travellers: 1 + record.party.length,
      },
    ];
  });
}
