import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FollowUpSortKey } from '@/contract/follow-up-list';
import { savePreferences } from '@/data/preferences/save-preferences';
import type { FollowUpKind } from '@/domain/vocabulary';
import { type ChosenColumns, shownColumns } from '@/parts/list-kit/column-choice';
import { usePreferences } from '@/parts/preferences/use-preferences';
import { followUpColumnSet } from './follow-up-column';

/** A person's choice of columns for one of the four lists: kept by the server, on whichever device. */
export function useChosenColumns(
  personId: string,
  kind: FollowUpKind,
): ChosenColumns<FollowUpSortKey> {
  const preferences = usePreferences(personId);
  const { mutate } = useMutation(savePreferences());
  const ids = preferences?.followUpColumns[kind] ?? null;
  return {
    ids: useMemo(() => shownColumns(followUpColumnSet(kind), ids), [kind, ids]),
    choose: (next) => mutate({ personId, patch: { followUpColumns: { [kind]: [...next] } } }),
  };
}
