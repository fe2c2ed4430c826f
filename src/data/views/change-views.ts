import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { ListView, ListViewPatch, NewListView } from '@/contract/view';
import type { Outcome } from '../command/outbox-parts';
import { writeOwn } from '../command/write-own';
import { preferenceQueries } from '../preferences/preference-queries';
import { patchViews, viewQueries } from './view-queries';

const LANE = 'views';

/** Shown at once; whatever the server says then is read. */
const shared = {
  networkMode: 'always',
  onError: (_error: unknown, _variables: unknown, result: { rollback: () => void } | undefined) =>
    result?.rollback(),
} as const;

function settle(client: QueryClient, outcome: Outcome<unknown> | undefined): void {
  // What waits to be sent is shown as it will be; the server does not know it yet.
  if (outcome?.kind === 'waiting') return;
  void client.invalidateQueries({ queryKey: viewQueries.all() });
  void client.invalidateQueries({ queryKey: preferenceQueries.all() });
}

/** Saves a list as a view, or brings a deleted one back. */
export const createView = () =>
  mutationOptions({
    ...shared,
    mutationKey: ['views', 'create'],
    mutationFn: (view: NewListView, { client }) =>
      writeOwn(client, 'createView', { lane: LANE, body: view }),
    onMutate: (view, { client }) => ({
      rollback: patchViews(client, (views) => [...views, { ...view, version: 1 }]),
    }),
    onSettled: (outcome, _error, _view, _result, { client }) => settle(client, outcome),
  });

interface Update {
  readonly seen: ListView;
  readonly patch: ListViewPatch;
}

/** Renames a view or changes what it shows, if nobody has changed it since it was seen. */
export const updateView = () =>
  mutationOptions({
    ...shared,
    mutationKey: ['views', 'update'],
    mutationFn: ({ seen, patch }: Update, { client }) =>
      writeOwn(client, 'updateView', {
        lane: LANE,
        params: { viewId: seen.id },
        body: patch,
        version: seen.version,
      }),
    onMutate: ({ seen, patch }, { client }) => ({
      rollback: patchViews(client, (views) =>
        views.map((view) => (view.id === seen.id ? withPatch(view, patch) : view)),
      ),
    }),
    onSettled: (outcome, _error, _update, _result, { client }) => settle(client, outcome),
  });

/** The fields of a patch are those of the view's own list, or its name. */
const withPatch = (view: ListView, patch: ListViewPatch): ListView =>
  ({ ...view, ...patch }) as ListView;

export const deleteView = () =>
  mutationOptions({
    ...shared,
    mutationKey: ['views', 'delete'],
    mutationFn: (seen: ListView, { client }) =>
      writeOwn(client, 'deleteView', {
        lane: LANE,
        params: { viewId: seen.id },
        body: null,
        version: seen.version,
      }),
    onMutate: (seen, { client }) => ({
      rollback: patchViews(client, (views) => views.filter(({ id }) => id !== seen.id)),
    }),
    onSettled: (outcome, _error, _seen, _result, { client }) => settle(client, outcome),
  });

/** Puts the views in the order of these ids. */
export const orderViews = () =>
  mutationOptions({
    ...shared,
    mutationKey: ['views', 'order'],
    mutationFn: (ids: readonly string[], { client }) =>
      writeOwn(client, 'orderViews', { lane: LANE, body: { ids } }),
    onMutate: (ids, { client }) => ({
      rollback: patchViews(client, (views) =>
        views.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
      ),
    }),
    onSettled: (outcome, _error, _ids, _result, { client }) => settle(client, outcome),
  });
