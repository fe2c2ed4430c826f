import type { CaseColumn, CaseColumnId } from '../case-column';
import { arrivalColumn } from './arrival-column';
import { arrivedColumn } from './arrived-column';
import { blockedOnColumn } from './blocked-on-column';
import { blockerColumn } from './blocker-column';
import { campusColumn } from './campus-column';
import { conflictsColumn } from './conflicts-column';
import { departureColumn } from './departure-column';
import { dueColumn } from './due-column';
import { languageColumn } from './language-column';
import { officeColumn } from './office-column';
import { ownerColumn } from './owner-column';
import { patientColumn } from './patient-column';
import { payerColumn } from './payer-column';
import { readinessColumn } from './readiness-column';
import { referenceColumn } from './reference-column';
import { residenceColumn } from './residence-column';
import { specialtyColumn } from './specialty-column';
import { stageColumn } from './stage-column';
import { urgencyColumn } from './urgency-column';

/** Every column a list can show, by id. */
export const CASE_COLUMNS: Readonly<Record<CaseColumnId, CaseColumn>> = {
  reference: referenceColumn,
  patient: patientColumn,
  language: languageColumn,
  specialty: specialtyColumn,
  campus: campusColumn,
  office: officeColumn,
  urgency: urgencyColumn,
  stage: stageColumn,
  due: dueColumn,
  blocker: blockerColumn,
  blockedOn: blockedOnColumn,
  readiness: readinessColumn,
  conflicts: conflictsColumn,
  owner: ownerColumn,
  arrival: arrivalColumn,
  departure: departureColumn,
  arrived: arrivedColumn,
  payer: payerColumn,
  residence: residenceColumn,
};
