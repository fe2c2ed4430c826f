import type { standingEndpoints } from '@/contract/endpoints/standing';
import { createCaseCommands } from '../../services/command/case-commands';
import { createDeathService, getDeathEffects } from '../../services/cases/death-service';
import { reads, writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function standingServices({ run }: ServiceParts): ServicesOf<typeof standingEndpoints> {
  const commands = createCaseCommands(run);
  return {
    extendHold: writes(commands.extendHold),
    dismissProposal: writes(commands.dismissProposal),
    getDeathEffects: reads(getDeathEffects),
    recordDeath: writes(createDeathService(run).record),
  };
}
