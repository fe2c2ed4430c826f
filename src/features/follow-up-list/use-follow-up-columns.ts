import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import type { FollowUpListRow, FollowUpSortKey } from '@/contract/follow-up-list';
import { useMe } from '@/data/session/use-me';
import { useFormats } from '@/i18n/use-formats';
import { tableColumns } from '@/parts/list-kit/table-columns';
import { usePeople } from '@/parts/people/use-people';
import { placeOf } from '@/reference/place';
import type { DataColumn } from '@/ui/data-table/data-column';
import { useNow } from '@/ui/time/use-now';
import { FOLLOW_UP_COLUMNS } from './columns/follow-up-columns';
import type { CellContext } from './follow-up-column';

/** The chosen columns with everything their cells need, for the table. */
export function useFollowUpColumns(
  ids: readonly FollowUpSortKey[],
  query: string | undefined,
  addressOf: CellContext['addressOf'],
): readonly DataColumn<FollowUpListRow>[] {
  const { i18n } = useLingui();
  const formats = useFormats();
  const nowMs = useNow();
  const people = usePeople();
  const zone = placeOf(useMe().place).timeZone;
  return useMemo(() => {
    const names = new Map(people.map((person) => [person.id, person.name]));
    const personName = (id: string): string => names.get(id) ?? '…';
    const context: CellContext = { i18n, formats, nowMs, zone, query, personName, addressOf };
    return tableColumns(ids, FOLLOW_UP_COLUMNS, context);
  }, [ids, i18n, formats, nowMs, zone, query, people, addressOf]);
}
