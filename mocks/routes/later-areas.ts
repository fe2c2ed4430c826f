import { endpoints, type Endpoints } from '@/contract/endpoints';
import { absenceServices } from './areas/absences';
import { appointmentServices } from './areas/appointments';
import { auditServices } from './areas/audit';
import { arrivalServices } from './areas/arrivals';
import { bulkServices } from './areas/bulk';
import { capacityServices } from './areas/capacities';
import { caseCommandServices } from './areas/case-commands';
import { documentServices } from './areas/documents';
import { draftServices } from './areas/drafts';
import { followUpListServices } from './areas/follow-up-lists';
import { followUpServices } from './areas/follow-ups';
import { handOffServices } from './areas/hand-offs';
import { intakeServices } from './areas/intake';
import { interpreterServices } from './areas/interpreters';
import { lodgingServices } from './areas/lodging';
import { mergeServices } from './areas/merges';
import { exportServices } from './areas/exports';
import { nextBestServices } from './areas/next-best';
import { myDayServices } from './areas/my-day';
import { noteServices } from './areas/notes';
import { noticeServices } from './areas/notices';
import { orientationServices } from './areas/orientations';
import { planServices } from './areas/plans';
import { moneyServices } from './areas/money';
import { readinessServices } from './areas/readiness';
import { recordServices } from './areas/records';
import { revealServices } from './areas/reveals';
import { rosterServices } from './areas/rosters';
import { taskServices } from './areas/tasks';
import { viewServices } from './areas/views';
import { standingServices } from './areas/standing';
import { transferServices } from './areas/transfers';
import { workloadServices } from './areas/workload';
import { travelServices } from './areas/travel';
import type { ServiceParts, ServicesOf } from './service-table';
import { firstEndpoints, type FirstEndpoints } from './services';

/** Every operation of the contract that is in none of the first areas. */
export type LaterEndpoints = Omit<Endpoints, keyof FirstEndpoints>;

export const laterEndpoints = Object.fromEntries(
  Object.entries(endpoints).filter(([id]) => !Object.hasOwn(firstEndpoints, id)),
  // What is left by this filter is what the type leaves.
) as unknown as LaterEndpoints;

/** The services of all areas but the first; an operation without one does not compile. */
export const createLaterServices = (parts: ServiceParts): ServicesOf<LaterEndpoints> => ({
  ...caseCommandServices(parts),
  ...nextBestServices(),
  ...myDayServices(parts),
  ...arrivalServices(parts),
  ...recordServices(parts),
  ...documentServices(parts),
  ...revealServices(parts),
  ...auditServices(parts),
  ...absenceServices(parts),
  ...rosterServices(parts),
  ...capacityServices(parts),
  ...planServices(),
  ...moneyServices(parts),
  ...readinessServices(parts),
  ...appointmentServices(parts),
  ...taskServices(parts),
  ...orientationServices(parts),
  ...travelServices(parts),
  ...lodgingServices(parts),
  ...interpreterServices(parts),
  ...noteServices(parts),
  ...noticeServices(parts),
  ...draftServices(),
  ...intakeServices(parts),
  ...mergeServices(parts),
  ...viewServices(),
  ...bulkServices(parts),
  ...exportServices(parts),
  ...followUpListServices(parts),
  ...transferServices(parts),
  ...followUpServices(parts),
  ...handOffServices(parts),
  ...standingServices(parts),
  ...workloadServices(parts),
});
