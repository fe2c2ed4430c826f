import * as z from 'zod/mini';
import { Nothing } from '../command';
import { type Endpoint, get, post, WRITE_PROBLEMS } from '../endpoint';
import { Id } from '../fields';
import { ListView, ListViewList, ListViewPatch, NewListView, ViewOrder } from '../view';

const byView = z.strictObject({ viewId: Id });
const changeProblems = [
  'not-found',
  'version-stale',
  'version-missing',
  ...WRITE_PROBLEMS,
] as const;

/** A person's own views of lists. Another person's is not found; what it shows is in its address. */
export const viewEndpoints = {
  listViews: {
    ...get,
    operationId: 'listViews',
    summary: 'My saved views, in my order',
    path: '/api/views',
    policy: 'view.own',
    success: { status: 200, schema: ListViewList },
    problems: [],
  },
  createView: {
    ...post,
    operationId: 'createView',
    summary: 'Save a list as a view of mine, at the end',
    path: '/api/views',
    policy: 'view.own',
    body: NewListView,
    success: { status: 201, schema: ListView },
    problems: ['rule-refused', ...WRITE_PROBLEMS],
  },
  orderViews: {
    ...post,
    method: 'put',
    operationId: 'orderViews',
    summary: 'Put my views in another order',
    path: '/api/views/order',
    policy: 'view.own',
    body: ViewOrder,
    success: { status: 200, schema: ListViewList },
    problems: WRITE_PROBLEMS,
  },
  updateView: {
    ...post,
    method: 'patch',
    versioned: true,
    operationId: 'updateView',
    summary: 'Rename a view of mine, or change what it shows (JSON Merge Patch; its filter whole)',
    path: '/api/views/:viewId',
    policy: 'view.own',
    params: byView,
    body: ListViewPatch,
    success: { status: 200, schema: ListView },
    problems: changeProblems,
  },
  deleteView: {
    ...get,
    method: 'delete',
    versioned: true,
    operationId: 'deleteView',
    summary: 'Delete a view of mine; creating it again under its id brings it back',
    path: '/api/views/:viewId',
    policy: 'view.own',
    params: byView,
    success: { status: 200, schema: Nothing },
    problems: changeProblems,
  },
} as const satisfies Record<string, Endpoint>;
