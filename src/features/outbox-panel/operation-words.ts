import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OperationId } from '@/contract/endpoints';

/** What a write does, as its line in the outbox begins. */
const OPERATION_WORDS: Partial<Record<OperationId, MessageDescriptor>> = {
  editCase: msg`Change of the case`,
  editPatient: msg`Change of the patient`,
  logContact: msg`Contact log`,
  claimCase: msg`Claim`,
  releaseCase: msg`Release to the queue`,
  moveCase: msg`Move to another stage`,
  decideSpecialty: msg`Decision of a specialty`,
  holdCase: msg`Hold`,
  liftHold: msg`End of the hold`,
  closeCase: msg`Closing of the case`,
  reopenCase: msg`Reopening of the case`,
  revertChange: msg`Undo of a change`,
  askTransfer: msg`Transfer asked for`,
  acceptTransfer: msg`Transfer accepted`,
  returnTransfer: msg`Transfer returned`,
  revokeTransfer: msg`Transfer taken back`,
  addTask: msg`Task`,
  changeTask: msg`Change of a task`,
  completeTasks: msg`Tasks done`,
  recordArrival: msg`Arrival`,
  recordDischarge: msg`Discharge`,
  waiveGate: msg`Waiver of a gate`,
  endWaiver: msg`Waiver taken back`,
  logOrientation: msg`Orientation`,
  editOrientation: msg`Change of an orientation`,
  askHandOff: msg`Hand-off`,
  acceptHandOff: msg`Hand-off accepted`,
  returnHandOff: msg`Hand-off returned`,
  revokeHandOff: msg`Hand-off taken back`,
  addNote: msg`Note`,
  editNote: msg`Change of a note`,
  editRecords: msg`Change of the records`,
  logChase: msg`Chase of records`,
  makeLetter: msg`Letter`,
  offerAppointment: msg`Offer of an appointment`,
  confirmAppointments: msg`Confirmation of appointments`,
  editAppointment: msg`Change of an appointment`,
  moveAppointment: msg`Move of an appointment`,
  cancelAppointment: msg`Cancellation of an appointment`,
  finishAppointment: msg`Appointment took place`,
  linkCases: msg`Link to another case`,
  unlinkCases: msg`Link taken away`,
  mergeCases: msg`Merge of two cases`,
  unmergeCases: msg`Merge taken back`,
  dismissDuplicateFlag: msg`Answer to a duplicate`,
};

/** Operations that no list names yet are still said to be a change. */
export const operationWords = (operationId: OperationId): MessageDescriptor =>
  OPERATION_WORDS[operationId] ?? msg`Change`;

/** The section of a case in which the words of a write have their place; the overview by default. */
const SECTIONS: Partial<Record<OperationId, string>> = {
  logContact: 'contacts',
  decideSpecialty: 'decision',
  editRecords: 'records',
  logChase: 'records',
  makeLetter: 'records',
  offerAppointment: 'appointments',
  confirmAppointments: 'appointments',
  editAppointment: 'appointments',
  moveAppointment: 'appointments',
  cancelAppointment: 'appointments',
  finishAppointment: 'appointments',
  addTask: 'tasks',
  changeTask: 'tasks',
  completeTasks: 'tasks',
  logOrientation: 'orientation',
  editOrientation: 'orientation',
  waiveGate: 'readiness',
  endWaiver: 'readiness',
  askHandOff: 'hand-off',
  acceptHandOff: 'hand-off',
  returnHandOff: 'hand-off',
  revokeHandOff: 'hand-off',
};

export const sectionOf = (operationId: OperationId): string | undefined => SECTIONS[operationId];
