import type { followUpEndpoints } from '@/contract/endpoints/follow-ups';
import { createAuditService } from '../../services/audit/audit-service';
import { createFollowUpOwnerService } from '../../services/follow-up/follow-up-owner-service';
import { createFollowUpService } from '../../services/follow-up/follow-up-service';
import { createNextVisitService } from '../../services/cases/next-visit-service';
import { createPlanCommands } from '../../services/plan/plan-command';
import { writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function followUpServices({
  run,
  ids,
  store,
}: ServiceParts): ServicesOf<typeof followUpEndpoints> {
  const runPlan = createPlanCommands(run);
  const followUps = createFollowUpService(runPlan, ids);
  return {
    openFollowUp: writes(followUps.open),
    chaseFollowUp: writes(followUps.chase),
    answerChase: writes(followUps.answerChase),
    stepReport: writes(followUps.stepReport),
    stepBilling: writes(followUps.stepBilling),
    addEntry: writes(followUps.addEntry),
    reverseEntry: writes(followUps.reverseEntry),
    writeOffBill: writes(followUps.writeOff),
    stepInsurance: writes(followUps.stepInsurance),
    stepVisit: writes(followUps.stepVisit),
    openNextVisit: writes(createNextVisitService(runPlan, { ids, store })),
    assignFollowUp: writes(createFollowUpOwnerService(runPlan, createAuditService(ids)).assign),
    endFollowUp: writes(followUps.end),
    reopenFollowUp: writes(followUps.reopen),
  };
}
