import type { QueryClient } from '@tanstack/react-query';
import { readTabSession } from '@/api/session-token';
import { maskChange, maskPatient, maskPlan } from '@/domain/numbers/number-fields';
import { caseQueries } from '../case-cache/case-queries';
import { planKey } from '../case-cache/under-case';
import { eventQueries } from '../events/event-queries';
import { planQueries } from '../plans/plan-queries';
import { revealQueries } from './reveal-queries';

const CHANNEL = 'reveals';

/** What the tabs of one browser tell each other; no number is among it. */
interface RevealNotice {
  readonly personId: string;
  readonly reference: string;
  readonly kind: 'begun' | 'ended';
}

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);

/** Tells the other tabs of whoever is signed in here. */
export function tellTabs(reference: string, kind: RevealNotice['kind']): void {
  const personId = readTabSession()?.personId;
  if (personId) channel?.postMessage({ personId, reference, kind } satisfies RevealNotice);
}

/** Follows what this person's other tabs say; returns the way to stop. */
export function followTabs(client: QueryClient): () => void {
  const hear = ({ data }: MessageEvent<RevealNotice>): void => {
    if (data.personId !== readTabSession()?.personId) return;
    if (data.kind === 'ended') {
      // Also where the server cannot be asked.
      client.setQueryData(revealQueries.open().queryKey, null);
      forgetNumbers(client, data.reference);
    } else readNumbers(client, data.reference);
    void client.invalidateQueries({ queryKey: revealQueries.all() });
  };
  channel?.addEventListener('message', hear);
  return () => channel?.removeEventListener('message', hear);
}

/** Where numbers of a case may stand. */
const keysOf = (reference: string) => [
  caseQueries.detail(reference).queryKey,
  planKey(reference),
  eventQueries.ofCase(reference).queryKey,
  [...caseQueries.all(), 'merge-preview'],
];

/** Reads anew what shows numbers of a case. */
export function readNumbers(client: QueryClient, reference: string): void {
  for (const queryKey of keysOf(reference)) void client.invalidateQueries({ queryKey });
}

/** Takes the numbers of a case out of what this page holds, also while the server is away. */
export function forgetNumbers(client: QueryClient, reference: string): void {
  // What is on its way may still hold them.
  for (const queryKey of keysOf(reference)) void client.cancelQueries({ queryKey });
  client.setQueryData(
    caseQueries.detail(reference).queryKey,
    (held) => held && { ...held, patient: maskPatient(held.patient) },
  );
  client.setQueryData(planQueries.ofCase(reference).queryKey, (held) => held && maskPlan(held));
  client.setQueryData(
    eventQueries.ofCase(reference).queryKey,
    (held) =>
      held && {
        ...held,
        pages: held.pages.map((page) => ({
          ...page,
          items: page.items.map((event) => ({
            ...event,
            changes: event.changes.map((change) => maskChange(change)),
          })),
        })),
      },
  );
  void client.resetQueries({ queryKey: [...caseQueries.all(), 'merge-preview'] });
}
