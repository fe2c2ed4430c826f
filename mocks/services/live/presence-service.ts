import type { endpoints } from '@/contract/endpoints';
import { can } from '@/domain/policy';
import type { Answer, Call } from '../call/call';
import { findCase } from '../command/case-access';
import type { Presence } from './presence';
import type { BackendStore } from '../stored/shape';

type Endpoints = typeof endpoints;

export function createPresenceService(store: BackendStore, presence: Presence) {
  return {
    /** A case out of scope is as one that does not exist: nothing is noted, nothing is said. */
    beat: async ({
      caller,
      body,
      nowMs,
    }: Call<Endpoints['beat']>): Promise<Answer<Endpoints['beat']>> => {
      const { actor, session } = caller;
      const isMine = (reference: string): Promise<boolean> =>
        store.read(async (tx) => {
          const record = await findCase(tx, reference);
          return record !== null && can(actor, 'case.read', record);
        });
      const isOpen = body.reference !== null && (await isMine(body.reference));
      const reference = isOpen ? body.reference : null;
      presence.beat(session.id, actor.id, { reference, isEditing: body.isEditing }, nowMs);
      const items = [];
      for (const entry of presence.entries(nowMs)) {
        // A handful of people have something open at a time.
        if (!(await isMine(entry.reference))) continue;
        const { personId, sinceMs, isEditing } = entry;
        const since = new Date(sinceMs).toISOString();
        items.push({ reference: entry.reference, personId, since, isEditing });
      }
      return { items };
    },
  };
}
