import type { Endpoints, OperationId } from '@/contract/endpoints';
import { createAuditService } from '../services/audit-service';
import { createCaseCommands } from '../services/case-commands';
import { getCase, listContacts, listEvents } from '../services/case-service';
import type { RunCommand } from '../services/command';
import { createContactService } from '../services/contact-service';
import type { DemoService } from '../services/demo-service';
import { createEditService } from '../services/edit-service';
import { createFeedService } from '../services/feed-service';
import { getNeighbours, getNextBest, listCases, listQueues } from '../services/list-service';
import type { Presence } from '../services/presence';
import { createPresenceService } from '../services/presence-service';
import { createRevertService } from '../services/revert-service';
import { createSessionService } from '../services/session-service';
import type { BackendStore } from '../services/shape';
import { free, reads, writes, type Service } from './call';

export interface ServiceParts {
  readonly store: BackendStore;
  readonly ids: () => string;
  readonly run: RunCommand;
  readonly presence: Presence;
  readonly demo: DemoService;
}

/** Every operation of the contract has a service; one without does not compile. */
export type ServiceTable = { readonly [Id in OperationId]: Service<Endpoints[Id]> };

export function createServices({ store, ids, run, presence, demo }: ServiceParts): ServiceTable {
  const audit = createAuditService(ids);
  const sessions = createSessionService(audit);
  const commands = createCaseCommands(run);
  const edits = createEditService(run);
  const feed = createFeedService(store, presence);

  return {
    listDemoPeople: reads(demo.listDemoPeople),
    getDemo: reads(demo.getDemo),
    resetDemo: free(demo.resetDemo),
    switchSimulator: free(demo.switchSimulator),
    signIn: writes(sessions.signIn),
    getSession: reads(sessions.getSession),
    signOut: writes(async (tx, call) => {
      presence.end(call.caller.session.id);
      feed.forget(call.caller.session.id);
      return sessions.signOut(tx, call);
    }),
    listPeople: reads(sessions.listPeople),
    listQueues: reads(listQueues),
    listCases: reads(listCases),
    getNextBest: reads(getNextBest),
    getCase: reads(getCase),
    getNeighbours: reads(getNeighbours),
    listContacts: reads(listContacts),
    listEvents: reads(listEvents),
    reportView: writes(audit.reportView),
    claimCase: writes(commands.claim),
    releaseCase: writes(commands.release),
    moveCase: writes(commands.move),
    decideSpecialty: writes(commands.decide),
    holdCase: writes(commands.hold),
    liftHold: writes(commands.liftHold),
    closeCase: writes(commands.close),
    reopenCase: writes(commands.reopen),
    editCase: writes(edits.editCase),
    editPatient: writes(edits.editPatient),
    logContact: writes(createContactService(run).log),
    revertChange: writes(createRevertService(run).revert),
    listChanges: free(feed.listChanges),
    beat: free(createPresenceService(store, presence).beat),
  };
}
