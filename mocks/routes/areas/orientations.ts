import type { orientationEndpoints } from '@/contract/endpoints/orientations';
import { createOrientationService } from '../../services/plan/orientation-service';
import { createPlanCommands } from '../../services/plan/plan-command';
import { writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function orientationServices({
  run,
}: ServiceParts): ServicesOf<typeof orientationEndpoints> {
  const orientations = createOrientationService(createPlanCommands(run));
  return {
    logOrientation: writes(orientations.log),
    editOrientation: writes(orientations.edit),
  };
}
