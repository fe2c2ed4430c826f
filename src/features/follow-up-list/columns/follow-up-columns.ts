import type { FollowUpSortKey } from '@/contract/follow-up-list';
import type { FollowUpColumn } from '../follow-up-column';
import {
  ageColumn,
  amountColumn,
  dueColumn,
  lastChaseColumn,
  promisedColumn,
  stateColumn,
  unansweredColumn,
  waitingOnColumn,
} from './progress-columns';
import {
  campusColumn,
  languageColumn,
  officeColumn,
  ownerColumn,
  patientColumn,
  referenceColumn,
} from './who-columns';

/** Every column the lists of follow-ups can show, by id. */
export const FOLLOW_UP_COLUMNS: Readonly<Record<FollowUpSortKey, FollowUpColumn>> = {
  reference: referenceColumn,
  patient: patientColumn,
  state: stateColumn,
  due: dueColumn,
  owner: ownerColumn,
  waitingOn: waitingOnColumn,
  amount: amountColumn,
  age: ageColumn,
  lastChase: lastChaseColumn,
  unanswered: unansweredColumn,
  promised: promisedColumn,
  language: languageColumn,
  office: officeColumn,
  campus: campusColumn,
};
