import type { travelEndpoints } from '@/contract/endpoints/travel';
import { createLegService } from '../../services/plan/leg-service';
import { createPapersService } from '../../services/plan/papers-service';
import { createPlanCommands } from '../../services/plan/plan-command';
import { createTripService } from '../../services/plan/trip-service';
import { writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function travelServices({ run }: ServiceParts): ServicesOf<typeof travelEndpoints> {
  const runPlan = createPlanCommands(run);
  const papers = createPapersService(runPlan);
  const trips = createTripService(runPlan);
  const legs = createLegService(runPlan);
  return {
    addPapers: writes(papers.add),
    editPapers: writes(papers.edit),
    addTrip: writes(trips.add),
    editTrip: writes(trips.edit),
    addLeg: writes(legs.add),
    editLeg: writes(legs.edit),
    shareLeg: writes(legs.share),
  };
}
