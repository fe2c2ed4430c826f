import * as z from 'zod/mini';
import { INTERPRETER_MODES, WISHED_SEXES } from '@/domain/plan/interpreter';
import {
  byReference,
  commandProblems,
  type Endpoint,
  get,
  post,
  versionedProblems,
} from '../endpoint';
import { choice, Code, Id, Reference } from '../fields';
import { PlanWritten } from '../plan/case-plan';
import {
  CandidateList,
  CaseConflicts,
  ConfirmBooking,
  EndBooking,
  InterpreterList,
  KeepConflict,
  OfferInterpreter,
  RequestInterpreter,
} from '../plan/interpreter';

const byBooking = z.strictObject({ reference: Reference, bookingId: Id });
const onBooking = {
  ...post,
  policy: 'booking.manage',
  params: byBooking,
  versioned: true,
  success: { status: 200, schema: PlanWritten },
  problems: versionedProblems,
} as const;

/** Interpreters, their bookings, and the conflicts of these across all cases. */
export const interpreterEndpoints = {
  listInterpreters: {
    ...get,
    operationId: 'listInterpreters',
    summary: 'The interpreters, of one campus or of all',
    path: '/api/interpreters',
    policy: 'interpreters.list',
    query: z.strictObject({ campus: z.optional(Code) }),
    success: { status: 200, schema: InterpreterList },
    problems: [],
  },
  getConflicts: {
    ...get,
    operationId: 'getConflicts',
    summary: 'What stands against the interpreter bookings of a case, across all cases',
    path: '/api/cases/:reference/conflicts',
    policy: 'case.read',
    params: byReference,
    success: { status: 200, schema: CaseConflicts },
    problems: ['not-found'],
  },
  findInterpreters: {
    ...get,
    operationId: 'findInterpreters',
    summary: 'Interpreters for an appointment, the best first, with reasons',
    path: '/api/cases/:reference/appointments/:appointmentId/interpreters',
    policy: 'booking.manage',
    params: z.strictObject({ reference: Reference, appointmentId: Id }),
    query: z.strictObject({
      mode: choice(INTERPRETER_MODES),
      wish: z.optional(choice(WISHED_SEXES)),
    }),
    success: { status: 200, schema: CandidateList },
    problems: ['not-found'],
  },
  requestInterpreter: {
    ...post,
    operationId: 'requestInterpreter',
    summary: 'Ask for an interpreter for an appointment, or offer one at once',
    path: '/api/cases/:reference/bookings',
    policy: 'booking.manage',
    params: byReference,
    body: RequestInterpreter,
    success: { status: 201, schema: PlanWritten },
    problems: commandProblems,
  },
  offerInterpreter: {
    ...onBooking,
    method: 'patch',
    operationId: 'offerInterpreter',
    summary: 'Offer another interpreter or mode, at the time of the appointment',
    path: '/api/cases/:reference/bookings/:bookingId',
    body: OfferInterpreter,
  },
  confirmBooking: {
    ...onBooking,
    operationId: 'confirmBooking',
    summary: 'The interpreter has confirmed',
    path: '/api/cases/:reference/bookings/:bookingId/confirm',
    body: ConfirmBooking,
  },
  declineBooking: {
    ...onBooking,
    operationId: 'declineBooking',
    summary: 'The interpreter, or interpreter services, declined',
    path: '/api/cases/:reference/bookings/:bookingId/decline',
    body: EndBooking,
  },
  cancelBooking: {
    ...onBooking,
    operationId: 'cancelBooking',
    summary: 'The booking is needed no more; inside 24 hours that costs',
    path: '/api/cases/:reference/bookings/:bookingId/cancel',
    body: EndBooking,
  },
  keepConflict: {
    ...onBooking,
    operationId: 'keepConflict',
    summary: 'Keep a conflict as it is now, with a reason',
    path: '/api/cases/:reference/bookings/:bookingId/keep',
    body: KeepConflict,
  },
} as const satisfies Record<string, Endpoint>;
