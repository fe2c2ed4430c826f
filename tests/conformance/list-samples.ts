import { newIdAt } from '@/lib/new-id';
import type { Client } from './client';

/** A list as a view keeps it, with what a test changes. */
export const aView = (nowMs: number, other: Readonly<Record<string, unknown>> = {}) => ({
  id: newIdAt(nowMs),
  name: 'Urgent ones',
  office: 'all',
  filter: { urgency: ['urgent'], owner: ['nobody'] },
  sort: '-arrived',
  columns: ['reference', 'patient', 'due'],
  ...other,
});

export const anExport = (other: Readonly<Record<string, unknown>> = {}) => ({
  filter: { stage: ['new'] },
  sort: 'due',
  columns: ['reference', 'patient'],
  ...other,
});

interface ListSample {
  readonly path: string;
  readonly body: unknown;
  readonly otherBody: unknown;
  readonly ifMatch?: number;
}

/** A request of each POST of saved views, notices, many at once and exports, and another body of it. */
export async function listSample(
  id: string,
  client: Client,
  nowMs: number,
): Promise<ListSample | null> {
  switch (id) {
    case 'readNotices': {
      const body = { ids: ['one'], untilAt: null };
      return { path: '/api/notices/read', body, otherBody: { ...body, ids: ['two'] } };
    }
    case 'createView': {
      const body = aView(nowMs);
      return { path: '/api/views', body, otherBody: { ...body, name: 'Another' } };
    }
    case 'changeCases': {
      const rows = (await client.rows('stage=contacting&hold=off')).slice(0, 3);
      const items = rows.map(({ reference, version }) => ({ reference, version }));
      const reviewOn = new Date(nowMs + 6 * 86_400_000).toISOString().slice(0, 10);
      const hold = { reason: 'Waits for the embassy', waitingOn: 'sponsor', reviewOn };
      const body = { action: { type: 'hold', hold }, items };
      return { path: '/api/bulk/changes', body, otherBody: { ...body, items: items.slice(1) } };
    }
    case 'revertChanges': {
      const [row] = await client.rows('owner=nobody');
      const reference = row?.reference ?? '';
      const { changeId } = await client.post<{ changeId: string }>(
        `/api/cases/${reference}/claim`,
        { expectedOwnerId: null },
      );
      const items = [{ reference, changeId }];
      return {
        path: '/api/bulk/reverts',
        body: { items },
        otherBody: { items: [...items, ...items] },
      };
    }
    case 'beginExport': {
      return { path: '/api/exports', body: anExport(), otherBody: anExport({ sort: '-due' }) };
    }
    case 'chaseFollowUps': {
      const { items: rows } = await client.get<{
        items: readonly { readonly id: string; readonly version: number }[];
      }>('/api/follow-ups?limit=2');
      const items = rows.map((row) => ({
        followUpId: row.id,
        version: row.version,
        id: newIdAt(nowMs),
        asked: 'How far is it?',
      }));
      const body = { whom: 'finance', way: 'e-mail', items };
      return { path: '/api/bulk/chases', body, otherBody: { ...body, way: 'phone' } };
    }
    case 'assignFollowUp':
    case 'assignFollowUps': {
      const { items: rows } = await client.get<{
        items: readonly {
          readonly id: string;
          readonly version: number;
          readonly reference: string;
          readonly ownerId: string | null;
        }[];
      }>('/api/follow-ups?limit=50');
      const to = client.id;
      const others = rows.filter(({ ownerId }) => ownerId !== to).slice(0, 3);
      const [first] = others;
      if (id === 'assignFollowUp' && first !== undefined) {
        const path = `/api/cases/${first.reference}/follow-ups/${first.id}/owner`;
        return { path, body: { to }, otherBody: { to: first.id }, ifMatch: first.version };
      }
      const items = others.map((row) => ({ followUpId: row.id, version: row.version }));
      const body = { to, items };
      return {
        path: '/api/bulk/follow-up-owners',
        body,
        otherBody: { to, items: items.slice(1) },
      };
    }
    case 'beginFollowUpExport': {
      const body = { filter: { kind: ['billing'] }, sort: 'due', columns: ['reference', 'amount'] };
      return { path: '/api/follow-up-exports', body, otherBody: { ...body, sort: '-due' } };
    }
    default:
      return null;
  }
}
