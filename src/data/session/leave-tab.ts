import type { QueryClient } from '@tanstack/react-query';
import type { SessionEnd } from '@/api/session-ends';
import { endTabSession, readTabSession } from '@/api/session-token';
import { within } from '@/lib/within';
import { unkeptDrafts } from '../drafts/unkept-drafts';
import { tellServer } from './tell-server';

/** What was typed a moment ago may take so long to be kept, ms; then it stays in this page alone. */
const DRAFTS_TAKE_MS = 2_000;

/**
 * Ends the session of this tab because its person has left: what was typed is kept, what waits to be
 * sent waits for them, and nothing of a patient stays on screen, whether the server answers or not.
 */
export async function leaveTab(client: QueryClient, why: SessionEnd): Promise<void> {
  const session = readTabSession();
  if (session === null) return;
  const kept = unkeptDrafts(client).then((drafts) => drafts.send());
  await within(DRAFTS_TAKE_MS, kept);
  // Somebody may have signed in meanwhile.
  if (readTabSession() !== session) return;
  tellServer(session);
  endTabSession({ why, personId: session.personId });
  client.clear();
}
