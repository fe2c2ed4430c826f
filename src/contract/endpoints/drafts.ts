import * as z from 'zod/mini';
import { Nothing } from '../command';
import { Draft, DraftList, SaveDraft } from '../draft';
import { type Endpoint, get, post } from '../endpoint';
import { Id } from '../fields';

const byDraft = z.strictObject({ draftId: Id });

/**
 * What a person has begun and not finished. Replaceable state: the whole of it is put each time, so
 * it needs neither the outbox nor `If-Match`. Leaves no trace in timeline or audit.
 */
export const draftEndpoints = {
  listDrafts: {
    ...get,
    operationId: 'listDrafts',
    summary: 'My drafts, newest first',
    path: '/api/drafts',
    policy: 'draft.own',
    success: { status: 200, schema: DraftList },
    problems: [],
  },
  saveDraft: {
    ...post,
    method: 'put',
    operationId: 'saveDraft',
    summary: 'Keep the newest state of a draft of mine; the first one begins it',
    path: '/api/drafts/:draftId',
    policy: 'draft.own',
    params: byDraft,
    body: SaveDraft,
    success: { status: 200, schema: Draft },
    problems: ['not-found', 'rule-refused', 'storage-failed'],
  },
  deleteDraft: {
    ...get,
    method: 'delete',
    operationId: 'deleteDraft',
    summary: 'Throw a draft of mine away',
    path: '/api/drafts/:draftId',
    policy: 'draft.own',
    params: byDraft,
    success: { status: 200, schema: Nothing },
    problems: ['not-found', 'storage-failed'],
  },
} as const satisfies Record<string, Endpoint>;
