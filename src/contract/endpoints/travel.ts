import * as z from 'zod/mini';
import { byReference, command, commandProblems, type Endpoint, post } from '../endpoint';
import { Id, Reference } from '../fields';
import { PlanWritten } from '../plan/case-plan';
import { SharedWith } from '../plan/lodging';
import { AddLeg, AddPapers, EditLeg, EditPapers, SaveTrip } from '../plan/travel';

/** The party's papers, what the journey has once, and its flights. */
export const travelEndpoints = {
  addPapers: {
    ...post,
    operationId: 'addPapers',
    summary: 'Write down the passport, visa and consent of a traveller',
    path: '/api/cases/:reference/papers',
    policy: 'travel.edit',
    params: byReference,
    body: AddPapers,
    success: { status: 201, schema: PlanWritten },
    problems: commandProblems,
  },
  editPapers: {
    ...command,
    operationId: 'editPapers',
    summary: 'Change the passport, visa and consent of a traveller',
    path: '/api/cases/:reference/papers/:papersId/edit',
    policy: 'travel.edit',
    params: z.strictObject({ reference: Reference, papersId: Id }),
    body: EditPapers,
    success: { status: 200, schema: PlanWritten },
  },
  addTrip: {
    ...post,
    operationId: 'addTrip',
    summary: 'Write down fitness to fly, the pick-up and the address for the entry form',
    path: '/api/cases/:reference/trip',
    policy: 'travel.edit',
    params: byReference,
    body: SaveTrip,
    success: { status: 201, schema: PlanWritten },
    problems: commandProblems,
  },
  editTrip: {
    ...command,
    operationId: 'editTrip',
    summary: 'Change fitness to fly, the pick-up and the address for the entry form',
    path: '/api/cases/:reference/trip/edit',
    policy: 'travel.edit',
    body: SaveTrip,
    success: { status: 200, schema: PlanWritten },
  },
  addLeg: {
    ...post,
    operationId: 'addLeg',
    summary: 'Add a flight',
    path: '/api/cases/:reference/legs',
    policy: 'travel.edit',
    params: byReference,
    body: AddLeg,
    success: { status: 201, schema: PlanWritten },
    problems: commandProblems,
  },
  editLeg: {
    ...command,
    operationId: 'editLeg',
    summary: 'Change, book or cancel a flight',
    path: '/api/cases/:reference/legs/:legId/edit',
    policy: 'travel.edit',
    params: z.strictObject({ reference: Reference, legId: Id }),
    body: EditLeg,
    success: { status: 200, schema: PlanWritten },
  },
  shareLeg: {
    ...command,
    operationId: 'shareLeg',
    summary: 'Mark with which linked family cases a flight is shared',
    path: '/api/cases/:reference/legs/:legId/share',
    policy: 'travel.edit',
    params: z.strictObject({ reference: Reference, legId: Id }),
    body: SharedWith,
    success: { status: 200, schema: PlanWritten },
  },
} as const satisfies Record<string, Endpoint>;
