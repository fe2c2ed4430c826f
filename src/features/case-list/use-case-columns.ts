import { useLingui } from '@lingui/react';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { CaseListRow } from '@/contract/case-list';
import { cachedColumns } from '@/data/preferences/preference-cache';
import { savePreferences } from '@/data/preferences/save-preferences';
import { usePresenceMap } from '@/data/presence/use-presence';
import { useFormats } from '@/i18n/use-formats';
import { type ChosenColumns, shownColumns } from '@/parts/list-kit/column-choice';
import { tableColumns } from '@/parts/list-kit/table-columns';
import { usePreferences } from '@/parts/preferences/use-preferences';
import { usePeople } from '@/parts/people/use-people';
import type { DataColumn } from '@/ui/data-table/data-column';
import { useNow } from '@/ui/time/use-now';
import { CASE_COLUMN_SET, type CaseColumnId, type CellContext } from './case-column';
import { CASE_COLUMNS } from './columns/case-columns';

/** A person's choice of columns: kept by the server, and until it answers by this browser. */
export function useChosenColumns(personId: string, isWanted: boolean): ChosenColumns<CaseColumnId> {
  const [cached] = useState(() => cachedColumns(personId));
  const preferences = usePreferences(personId, isWanted);
  const { mutate } = useMutation(savePreferences());
  const ids = preferences === undefined ? cached : preferences.columns;
  return {
    ids: useMemo(() => shownColumns(CASE_COLUMN_SET, ids), [ids]),
    choose: (next) => mutate({ personId, patch: { columns: [...next] } }),
  };
}

/** The chosen columns with everything their cells need, for the table. */
export function useCaseColumns(
  ids: readonly CaseColumnId[],
  query: string | undefined,
  caseAddress: CellContext['caseAddress'],
): readonly DataColumn<CaseListRow>[] {
  const { i18n } = useLingui();
  const formats = useFormats();
  const nowMs = useNow();
  const people = usePeople();
  const presence = usePresenceMap();
  return useMemo(() => {
    const names = new Map(people.map((person) => [person.id, person.name]));
    const context: CellContext = {
      i18n,
      formats,
      nowMs,
      query,
      personName: (id) => names.get(id) ?? '…',
      presence,
      caseAddress,
    };
    return tableColumns(ids, CASE_COLUMNS, context);
  }, [ids, i18n, formats, nowMs, query, people, presence, caseAddress]);
}
