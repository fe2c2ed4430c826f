import * as z from 'zod/mini';
import { CaseDetail } from '../case';
import { Id, Moment } from '../fields';
import { Appointment } from './appointment';
import { CaseDocument } from './document';
import { FollowUp } from './follow-up';
import { Booking } from './interpreter';
import { LodgingNeed, Stay } from './lodging';
import { Coverage, Estimate } from './money';
import { Orientation } from './orientation';
import { Task } from './task';
import { Leg, TravelPapers, Trip } from './travel';
import { GateWaiver } from './waiver';

/** All that is planned for one case, as one page of it needs it. */
export const CasePlan = z.strictObject({
  appointments: z.array(Appointment),
  bookings: z.array(Booking),
  estimates: z.array(Estimate),
  coverages: z.array(Coverage),
  papers: z.array(TravelPapers),
  trips: z.array(Trip),
  legs: z.array(Leg),
  lodgingNeeds: z.array(LodgingNeed),
  stays: z.array(Stay),
  tasks: z.array(Task),
  orientations: z.array(Orientation),
  waivers: z.array(GateWaiver),
  followUps: z.array(FollowUp),
  documents: z.array(CaseDocument),
});
export type CasePlanWire = z.output<typeof CasePlan>;

/** The answer to every command on a plan: the case and its whole plan as they are now. */
export const PlanWritten = z.strictObject({
  changeId: z.nullable(Id),
  undoUntil: z.nullable(Moment),
  detail: CaseDetail,
  plan: CasePlan,
});
export type PlanWritten = z.output<typeof PlanWritten>;
