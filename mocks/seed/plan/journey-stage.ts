import { countryOfTrip } from '@/domain/plan/travel/travellers';
import type { Gate, Stage } from '@/domain/vocabulary';
import type { MadeCase } from '../cases';

/** Whether the case's life has reached this stage. */
export const hasBegun = ({ life }: MadeCase, stage: Stage): boolean =>
  life.steps.some((step) => step.stage === stage);

/** Whether the record says that this gate fails. */
export const isSeededFailing = ({ caseRecord }: MadeCase, gate: Gate): boolean =>
  caseRecord.progress.failingGates.some((each) => each.gate === gate);

/** The patient lives in the country of the campus, and comes by road. */
export const isAtHome = ({ caseRecord, patient }: MadeCase): boolean =>
  patient.residence === countryOfTrip(caseRecord);
