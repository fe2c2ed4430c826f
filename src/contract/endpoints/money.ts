import * as z from 'zod/mini';
import { byReference, command, commandProblems, type Endpoint, post } from '../endpoint';
import { Id, Reference } from '../fields';
import { PlanWritten } from '../plan/case-plan';
import {
  AddCoverage,
  ChangeCoverage,
  ChangeEstimate,
  ChaseCoverage,
  MakeEstimate,
} from '../plan/money';

/** Estimates and coverage. */
export const moneyEndpoints = {
  makeEstimate: {
    ...post,
    operationId: 'makeEstimate',
    summary: 'Write a new version of the estimate, as a draft',
    path: '/api/cases/:reference/estimates',
    policy: 'coverage.edit',
    params: byReference,
    body: MakeEstimate,
    success: { status: 201, schema: PlanWritten },
    problems: commandProblems,
  },
  changeEstimate: {
    ...command,
    method: 'patch',
    operationId: 'changeEstimate',
    summary: 'An estimate goes out, which supersedes those before it, or is agreed to',
    path: '/api/cases/:reference/estimates/:estimateId',
    policy: 'coverage.edit',
    params: z.strictObject({ reference: Reference, estimateId: Id }),
    body: ChangeEstimate,
    success: { status: 200, schema: PlanWritten },
  },
  addCoverage: {
    ...post,
    operationId: 'addCoverage',
    summary: 'Ask for a coverage: deposit, authorization or letter of guarantee',
    path: '/api/cases/:reference/coverages',
    policy: 'coverage.edit',
    params: byReference,
    body: AddCoverage,
    success: { status: 201, schema: PlanWritten },
    problems: commandProblems,
  },
  changeCoverage: {
    ...command,
    method: 'patch',
    operationId: 'changeCoverage',
    summary: 'A coverage is received, extended, or ends (JSON Merge Patch)',
    path: '/api/cases/:reference/coverages/:coverageId',
    policy: 'coverage.edit',
    params: z.strictObject({ reference: Reference, coverageId: Id }),
    body: ChangeCoverage,
    success: { status: 200, schema: PlanWritten },
  },
  chaseCoverage: {
    ...post,
    operationId: 'chaseCoverage',
    summary: 'Log that a payer was reminded of an extension; its task comes back later',
    path: '/api/cases/:reference/coverages/:coverageId/chases',
    policy: 'coverage.edit',
    params: z.strictObject({ reference: Reference, coverageId: Id }),
    body: ChaseCoverage,
    success: { status: 201, schema: PlanWritten },
    problems: commandProblems,
  },
} as const satisfies Record<string, Endpoint>;
