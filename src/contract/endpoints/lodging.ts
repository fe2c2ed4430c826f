import * as z from 'zod/mini';
import { byReference, command, commandProblems, type Endpoint, post } from '../endpoint';
import { Id, Reference } from '../fields';
import { PlanWritten } from '../plan/case-plan';
import {
  CancelStay,
  ChangeLodgingNeed,
  CheckCareSite,
  EditStay,
  OfferStay,
  SharedWith,
  StateLodgingNeed,
} from '../plan/lodging';

/** A step of one stay, compared with the version of it that was read. */
const ofStay = {
  ...command,
  policy: 'lodging.edit',
  params: z.strictObject({ reference: Reference, stayId: Id }),
  success: { status: 200, schema: PlanWritten },
} as const;

/** What a party needs for its nights, and where it sleeps. */
export const lodgingEndpoints = {
  stateLodgingNeed: {
    ...post,
    operationId: 'stateLodgingNeed',
    summary: 'Write down what the party needs for its nights; refused where that is done already',
    path: '/api/cases/:reference/lodging-need',
    policy: 'lodging.edit',
    params: byReference,
    body: StateLodgingNeed,
    success: { status: 201, schema: PlanWritten },
    problems: commandProblems,
  },
  changeLodgingNeed: {
    ...command,
    method: 'patch',
    operationId: 'changeLodgingNeed',
    summary: 'Change what the party needs for its nights (JSON Merge Patch)',
    path: '/api/cases/:reference/lodging-need',
    policy: 'lodging.edit',
    body: ChangeLodgingNeed,
    success: { status: 200, schema: PlanWritten },
  },
  offerStay: {
    ...post,
    operationId: 'offerStay',
    summary: 'Offer a place for nights to the family, as an option',
    path: '/api/cases/:reference/stays',
    policy: 'lodging.edit',
    params: byReference,
    body: OfferStay,
    success: { status: 201, schema: PlanWritten },
    problems: commandProblems,
  },
  editStay: {
    ...ofStay,
    operationId: 'editStay',
    summary: 'Change what is told of a stay; other nights than were confirmed are confirmed again',
    path: '/api/cases/:reference/stays/:stayId/edit',
    body: EditStay,
  },
  bookStay: {
    ...ofStay,
    operationId: 'bookStay',
    summary: 'Book an option; a hospitality house, which takes no reservation, is planned',
    path: '/api/cases/:reference/stays/:stayId/book',
    body: z.strictObject({}),
  },
  confirmStay: {
    ...ofStay,
    operationId: 'confirmStay',
    summary: 'Log that its provider has confirmed a stay',
    path: '/api/cases/:reference/stays/:stayId/confirm',
    body: z.strictObject({}),
  },
  cancelStay: {
    ...ofStay,
    operationId: 'cancelStay',
    summary: 'Give a stay or an option up',
    path: '/api/cases/:reference/stays/:stayId/cancel',
    body: CancelStay,
  },
  checkCareSite: {
    ...ofStay,
    operationId: 'checkCareSite',
    summary: 'Fill in the checklist of a rental in which care is given',
    path: '/api/cases/:reference/stays/:stayId/care-site',
    body: CheckCareSite,
  },
  shareStay: {
    ...ofStay,
    operationId: 'shareStay',
    summary: 'Mark with which linked family cases a stay is shared',
    path: '/api/cases/:reference/stays/:stayId/share',
    body: SharedWith,
  },
} as const satisfies Record<string, Endpoint>;
