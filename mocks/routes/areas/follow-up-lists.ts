import type { followUpListEndpoints } from '@/contract/endpoints/follow-up-lists';
import { createAuditService } from '../../services/audit/audit-service';
import { createBulkChaseService } from '../../services/follow-up/bulk-chase-service';
import { createFollowUpExportService } from '../../services/follow-up/follow-up-export-service';
import {
  createFollowUpListService,
  extentOf,
} from '../../services/follow-up/follow-up-list-service';
import { createFollowUpOwnerService } from '../../services/follow-up/follow-up-owner-service';
import { createFollowUpService } from '../../services/follow-up/follow-up-service';
import { createPlanCommands } from '../../services/plan/plan-command';
import { free, reads, writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function followUpListServices({
  ids,
  store,
  run,
  followUps: index,
}: ServiceParts): ServicesOf<typeof followUpListEndpoints> {
  const lists = createFollowUpListService(index);
  const audit = createAuditService(ids);
  const exports = createFollowUpExportService(ids, audit, index);
  const runPlan = createPlanCommands(run);
  const commands = createFollowUpService(runPlan, ids);
  return {
    // These wait, outside a transaction, until the rows of all follow-ups are made.
    listFollowUps: free(async (call) => {
      await index.ready(extentOf(call.query));
      return store.read((tx) => lists.list(tx, call));
    }),
    countFollowUps: free(async (call) => {
      await index.ready();
      return store.read((tx) => lists.counts(tx, call));
    }),
    ageFollowUps: free(async (call) => {
      await index.ready(extentOf(call.query));
      return store.read((tx) => lists.ageing(tx, call));
    }),
    chaseFollowUps: writes(createBulkChaseService(commands, audit)),
    assignFollowUps: writes(createFollowUpOwnerService(runPlan, audit).assignMany),
    beginFollowUpExport: writes(exports.begin),
    readFollowUpExport: reads(exports.read),
  };
}
