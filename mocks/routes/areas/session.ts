import type { sessionEndpoints } from '@/contract/endpoints/session';
import { createAuditService } from '../../services/audit/audit-service';
import { createSessionService } from '../../services/people/session-service';
import { reads, writes } from '../../services/call/call';
import type { FirstParts, ServicesOf } from '../service-table';

export function sessionServices({
  ids,
  presence,
  feed,
}: FirstParts): ServicesOf<typeof sessionEndpoints> {
  const sessions = createSessionService(createAuditService(ids));
  return {
    signIn: writes(sessions.signIn),
    getSession: reads(sessions.getSession),
    signOut: writes(async (tx, call) => {
      presence.end(call.caller.session.id);
      feed.forget(call.caller.session.id);
      return sessions.signOut(tx, call);
    }),
    listPeople: reads(sessions.listPeople),
  };
}
