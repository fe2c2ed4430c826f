import { mutationOptions } from '@tanstack/react-query';
import type { PreferencePatch } from '@/contract/preference';
import { changedColumns } from '@/domain/chosen-columns';
import { changedTaste, NO_TASTE } from '@/domain/taste';
import { writeOwn } from '../command/write-own';
import { cacheColumns } from './preference-cache';
import { preferenceQueries } from './preference-queries';

/** Nobody needs the way to other tabs to see the first rows. */
const tellOtherTabs = (personId: string): void => {
  import('./preference-channel').then(
    ({ tellChosen }) => tellChosen(personId),
    // They read it anew when somebody comes back to them.
    () => {},
  );
};

interface Variables {
  readonly personId: string;
  readonly patch: PreferencePatch;
}

/** Keeps a choice with the person, on the server; shown at once. */
export const savePreferences = () =>
  mutationOptions({
    mutationKey: ['preferences', 'save'],
    networkMode: 'always',
    mutationFn: ({ patch }: Variables, { client }) =>
      writeOwn(client, 'savePreferences', { lane: 'preferences', body: patch }),
    onMutate: ({ personId, patch }, { client }) => {
      if (patch.columns !== undefined) cacheColumns(personId, patch.columns);
      client.setQueryData(preferenceQueries.of(personId).queryKey, (held) => ({
        columns: null,
        density: null,
        start: null,
        ...held,
        ...(patch.columns === undefined ? {} : { columns: patch.columns }),
        followUpColumns: changedColumns(held?.followUpColumns ?? {}, patch.followUpColumns ?? {}),
        ...(patch.density === undefined ? {} : { density: patch.density }),
        taste: changedTaste(held?.taste ?? NO_TASTE, patch.taste ?? {}),
      }));
    },
    onSuccess: (outcome, { personId }, _result, { client }) => {
      const { queryKey } = preferenceQueries.of(personId);
      if (outcome.kind !== 'waiting') tellOtherTabs(personId);
      if (outcome.kind === 'saved') client.setQueryData(queryKey, outcome.answer);
      else if (outcome.kind === 'elsewhere') void client.invalidateQueries({ queryKey });
    },
    onError: (_error, { personId }, _result, { client }) =>
      client.invalidateQueries({ queryKey: preferenceQueries.of(personId).queryKey }),
  });
