import * as z from 'zod/mini';
import { Nothing, RecordArrival, RecordDischarge } from '../command';
import { byReference, command, commandProblems, type Endpoint, post, written } from '../endpoint';
import { Id, Reference } from '../fields';
import { PlanWritten } from '../plan/case-plan';
import { WaiveGate } from '../plan/waiver';

/** Readiness: gates that are let pass, and the two steps that only a journey itself can bring. */
export const readinessEndpoints = {
  waiveGate: {
    ...post,
    operationId: 'waiveGate',
    summary: 'Let a case depart though a gate fails, with a reason',
    path: '/api/cases/:reference/waivers',
    policy: 'case.waive-gate',
    params: byReference,
    body: WaiveGate,
    success: { status: 201, schema: PlanWritten },
    problems: commandProblems,
  },
  endWaiver: {
    ...command,
    operationId: 'endWaiver',
    summary: 'Take a waiver back; a gate that fails then takes back "ready" as well',
    path: '/api/cases/:reference/waivers/:waiverId/end',
    policy: 'case.waive-gate',
    params: z.strictObject({ reference: Reference, waiverId: Id }),
    body: Nothing,
    success: { status: 200, schema: PlanWritten },
  },
  recordArrival: {
    ...command,
    operationId: 'recordArrival',
    summary: 'The patient has arrived, on a date of the campus',
    path: '/api/cases/:reference/arrival',
    policy: 'case.move',
    params: byReference,
    body: RecordArrival,
    success: written,
  },
  recordDischarge: {
    ...command,
    operationId: 'recordDischarge',
    summary: 'The patient is discharged; this opens the follow-ups',
    path: '/api/cases/:reference/discharge',
    policy: 'case.decide',
    params: byReference,
    body: RecordDischarge,
    success: written,
  },
} as const satisfies Record<string, Endpoint>;
