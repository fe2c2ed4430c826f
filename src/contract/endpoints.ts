import { absenceEndpoints } from './endpoints/absences';
import { appointmentEndpoints } from './endpoints/appointments';
import { auditEndpoints } from './endpoints/audit';
import { arrivalEndpoints } from './endpoints/arrivals';
import { capacityEndpoints } from './endpoints/capacities';
import { bulkEndpoints } from './endpoints/bulk';
import { caseCommandEndpoints } from './endpoints/case-commands';
import { caseReadingEndpoints } from './endpoints/case-reading';
import { documentEndpoints } from './endpoints/documents';
import { draftEndpoints } from './endpoints/drafts';
import { demoEndpoints } from './endpoints/demo';
import { exportEndpoints } from './endpoints/exports';
import { followUpListEndpoints } from './endpoints/follow-up-lists';
import { followUpEndpoints } from './endpoints/follow-ups';
import { handOffEndpoints } from './endpoints/hand-offs';
import { intakeEndpoints } from './endpoints/intake';
import { interpreterEndpoints } from './endpoints/interpreters';
import { lodgingEndpoints } from './endpoints/lodging';
import { listEndpoints } from './endpoints/lists';
import { liveEndpoints } from './endpoints/live';
import { mergeEndpoints } from './endpoints/merges';
import { moneyEndpoints } from './endpoints/money';
import { orientationEndpoints } from './endpoints/orientations';
import { planEndpoints } from './endpoints/plans';
import { preferenceEndpoints } from './endpoints/preferences';
import { myDayEndpoints } from './endpoints/my-day';
import { noteEndpoints } from './endpoints/notes';
import { noticeEndpoints } from './endpoints/notices';
import { readinessEndpoints } from './endpoints/readiness';
import { recordEndpoints } from './endpoints/records';
import { revealEndpoints } from './endpoints/reveals';
import { rosterEndpoints } from './endpoints/rosters';
import { sessionEndpoints } from './endpoints/session';
import { taskEndpoints } from './endpoints/tasks';
import { viewEndpoints } from './endpoints/views';
import { dutyEndpoints } from './endpoints/duty';
import { standingEndpoints } from './endpoints/standing';
import { workloadEndpoints } from './endpoints/workload';
import { travelEndpoints } from './endpoints/travel';
import { transferEndpoints } from './endpoints/transfers';

/**
 * The one table that client, server, OpenAPI document and permission matrix are derived from. An
 * area of the product adds its own file of operations.
 */
export const endpoints = {
  ...demoEndpoints,
  ...sessionEndpoints,
  ...listEndpoints,
  ...myDayEndpoints,
  ...arrivalEndpoints,
  ...caseReadingEndpoints,
  ...caseCommandEndpoints,
  ...mergeEndpoints,
  ...transferEndpoints,
  ...followUpEndpoints,
  ...handOffEndpoints,
  ...standingEndpoints,
  ...dutyEndpoints,
  ...recordEndpoints,
  ...documentEndpoints,
  ...revealEndpoints,
  ...auditEndpoints,
  ...absenceEndpoints,
  ...rosterEndpoints,
  ...capacityEndpoints,
  ...planEndpoints,
  ...moneyEndpoints,
  ...readinessEndpoints,
  ...appointmentEndpoints,
  ...taskEndpoints,
  ...orientationEndpoints,
  ...travelEndpoints,
  ...lodgingEndpoints,
  ...interpreterEndpoints,
  ...noteEndpoints,
  ...noticeEndpoints,
  ...intakeEndpoints,
  ...liveEndpoints,
  ...draftEndpoints,
  ...viewEndpoints,
  ...preferenceEndpoints,
  ...bulkEndpoints,
  ...exportEndpoints,
  ...workloadEndpoints,
  ...followUpListEndpoints,
} as const;

export type Endpoints = typeof endpoints;
export type OperationId = keyof Endpoints;
