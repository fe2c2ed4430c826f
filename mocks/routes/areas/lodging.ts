import type { lodgingEndpoints } from '@/contract/endpoints/lodging';
import { createLodgingService } from '../../services/plan/lodging-service';
import { createPlanCommands } from '../../services/plan/plan-command';
import { createStayService } from '../../services/plan/stay-service';
import { writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function lodgingServices({ run }: ServiceParts): ServicesOf<typeof lodgingEndpoints> {
  const runPlan = createPlanCommands(run);
  const lodging = createLodgingService(runPlan);
  const stays = createStayService(runPlan);
  return {
    stateLodgingNeed: writes(lodging.stateNeed),
    changeLodgingNeed: writes(lodging.changeNeed),
    offerStay: writes(stays.offer),
    editStay: writes(stays.edit),
    bookStay: writes(stays.book),
    confirmStay: writes(stays.confirm),
    cancelStay: writes(stays.cancel),
    checkCareSite: writes(stays.check),
    shareStay: writes(stays.share),
  };
}
