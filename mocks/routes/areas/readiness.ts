import type { readinessEndpoints } from '@/contract/endpoints/readiness';
import { createCaseCommands } from '../../services/command/case-commands';
import { createDischargeService } from '../../services/cases/discharge-service';
import { createPlanCommands } from '../../services/plan/plan-command';
import { createWaiverService } from '../../services/plan/waiver-service';
import { writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function readinessServices({
  run,
  ids,
}: ServiceParts): ServicesOf<typeof readinessEndpoints> {
  const commands = createCaseCommands(run);
  const waivers = createWaiverService(createPlanCommands(run));
  return {
    waiveGate: writes(waivers.waive),
    endWaiver: writes(waivers.end),
    recordArrival: writes(commands.arrive),
    recordDischarge: writes(createDischargeService(run, ids)),
  };
}
