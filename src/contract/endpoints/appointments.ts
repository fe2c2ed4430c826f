import * as z from 'zod/mini';
import {
  CancelAppointment,
  ConfirmAppointments,
  EditAppointment,
  FinishAppointment,
  MoveAppointment,
  OfferAppointment,
} from '../plan/appointment';
import { PlanWritten } from '../plan/case-plan';
import { byReference, commandProblems, type Endpoint, post, versionedProblems } from '../endpoint';
import { Id, Reference } from '../fields';

/** One appointment of a case, compared with the version that was read. */
const change = {
  ...post,
  params: z.strictObject({ reference: Reference, appointmentId: Id }),
  policy: 'appointment.book',
  versioned: true,
  problems: versionedProblems,
  success: { status: 200, schema: PlanWritten },
} as const;

/** The appointments of a case: offered, confirmed by the caller, moved, cancelled, done. */
export const appointmentEndpoints = {
  offerAppointment: {
    ...post,
    operationId: 'offerAppointment',
    summary: 'Offer an appointment; it brings its own id',
    path: '/api/cases/:reference/appointments',
    policy: 'appointment.book',
    params: byReference,
    body: OfferAppointment,
    success: { status: 201, schema: PlanWritten },
    problems: commandProblems,
  },
  confirmAppointments: {
    ...post,
    operationId: 'confirmAppointments',
    summary: 'Record that the caller agreed to these appointments, all of them or none',
    path: '/api/cases/:reference/appointments/confirm',
    policy: 'appointment.book',
    params: byReference,
    body: ConfirmAppointments,
    success: { status: 200, schema: PlanWritten },
    problems: ['version-stale', ...commandProblems],
  },
  editAppointment: {
    ...change,
    method: 'patch',
    operationId: 'editAppointment',
    summary: 'Change what an appointment is and needs (JSON Merge Patch)',
    path: '/api/cases/:reference/appointments/:appointmentId',
    body: EditAppointment,
  },
  moveAppointment: {
    ...change,
    operationId: 'moveAppointment',
    summary: 'Move an appointment; one that was confirmed waits for the caller again',
    path: '/api/cases/:reference/appointments/:appointmentId/move',
    body: MoveAppointment,
  },
  cancelAppointment: {
    ...change,
    operationId: 'cancelAppointment',
    summary: 'Cancel an appointment with a reason',
    path: '/api/cases/:reference/appointments/:appointmentId/cancel',
    body: CancelAppointment,
  },
  finishAppointment: {
    ...change,
    operationId: 'finishAppointment',
    summary: 'Record that an appointment has taken place',
    path: '/api/cases/:reference/appointments/:appointmentId/done',
    body: FinishAppointment,
  },
} as const satisfies Record<string, Endpoint>;
