import type { moneyEndpoints } from '@/contract/endpoints/money';
import { createMoneyService } from '../../services/cases/money-service';
import { createPlanCommands } from '../../services/plan/plan-command';
import { writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function moneyServices({ run, ids }: ServiceParts): ServicesOf<typeof moneyEndpoints> {
  const money = createMoneyService(createPlanCommands(run), ids);
  return {
    makeEstimate: writes(money.makeEstimate),
    changeEstimate: writes(money.changeEstimate),
    addCoverage: writes(money.addCoverage),
    changeCoverage: writes(money.changeCoverage),
    chaseCoverage: writes(money.chaseCoverage),
  };
}
