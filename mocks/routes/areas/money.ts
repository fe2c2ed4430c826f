import type { moneyEndpoints } from '@/contract/endpoints/money';
import { createMoneyService } from '../../services/money-service';
import { createPlanCommands } from '../../services/plan-command';
import { writes } from '../call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function moneyServices({ run }: ServiceParts): ServicesOf<typeof moneyEndpoints> {
  const money = createMoneyService(createPlanCommands(run));
  return {
    makeEstimate: writes(money.makeEstimate),
    changeEstimate: writes(money.changeEstimate),
    addCoverage: writes(money.addCoverage),
    changeCoverage: writes(money.changeCoverage),
  };
}
