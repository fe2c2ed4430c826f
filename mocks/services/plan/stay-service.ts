import type { lodgingEndpoints } from '@/contract/endpoints/lodging';
import type { EventKind } from '@/domain/event-kinds';
import type { Stay } from '@/domain/plan/lodging';
import {
  decideBook,
  decideCancel,
  decideCare,
  decideConfirm,
  decideEdit,
  decideOffer,
  type StayDecision,
  stayFaults,
} from '@/domain/plan/lodging/decide-stay';
import { decideShare } from '@/domain/plan/lodging/share-stay';
import type { CaseFacts } from '@/domain/stage/decision';
import type { Answer, Call, Caller } from '../call/call';
import type { Outcome } from '../command/command';
import { loadSharing } from './load-sharing';
import type { RunPlanCommand } from './plan-command';
import { notFound, refuseFaults, refused } from '../call/problem-error';
import type { Writing } from '../stored/shape';

type Endpoints = typeof lodgingEndpoints;

/** What every step of a stay comes with. */
interface StepCall {
  readonly params: { readonly reference: string; readonly stayId: string };
  readonly version: number;
  readonly caller: Caller;
  readonly now: string;
}

/** Stays of a case: offered, booked, confirmed, given up, checked as a care site, shared. */
export function createStayService(runPlan: RunPlanCommand) {
  const step = (
    tx: Writing,
    { params, version, caller, now }: StepCall,
    kind: EventKind,
    decide: (facts: CaseFacts, held: Stay) => StayDecision,
  ) =>
    runPlan(tx, {
      caller,
      now,
      reference: params.reference,
      action: 'lodging.edit',
      kind,
      of: { table: 'stays', id: params.stayId, version },
      decide: ({ plan, ...loaded }) => {
        const held = plan.stays.find(({ id }) => id === params.stayId);
        if (held === undefined) throw notFound();
        return written(decide({ ...loaded, at: now, by: caller.actor.id }, held));
      },
    });

  return {
    offer: (
      tx: Writing,
      { params, body, caller, now }: Call<Endpoints['offerStay']>,
    ): Promise<Answer<Endpoints['offerStay']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'lodging.edit',
        kind: 'stay-offered',
        makes: { table: 'stays', id: body.id, sent: body },
        decide: (loaded) => {
          const { id, ...fields } = body;
          refuseFaults(stayFaults(fields, { case: loaded.case, at: now }));
          return written(decideOffer({ case: loaded.case, at: now }, id, fields));
        },
      }),

    edit: (
      tx: Writing,
      call: Call<Endpoints['editStay']>,
    ): Promise<Answer<Endpoints['editStay']>> =>
      step(tx, call, 'stay-changed', (facts, held) => {
        refuseFaults(stayFaults(call.body, facts));
        return decideEdit(facts, held, call.body);
      }),

    book: (
      tx: Writing,
      call: Call<Endpoints['bookStay']>,
    ): Promise<Answer<Endpoints['bookStay']>> => step(tx, call, 'stay-booked', decideBook),

    confirm: (
      tx: Writing,
      call: Call<Endpoints['confirmStay']>,
    ): Promise<Answer<Endpoints['confirmStay']>> => step(tx, call, 'stay-confirmed', decideConfirm),

    cancel: (
      tx: Writing,
      call: Call<Endpoints['cancelStay']>,
    ): Promise<Answer<Endpoints['cancelStay']>> =>
      step(tx, call, 'stay-cancelled', (facts, held) =>
        decideCancel(facts, held, call.body.reason),
      ),

    check: (
      tx: Writing,
      call: Call<Endpoints['checkCareSite']>,
    ): Promise<Answer<Endpoints['checkCareSite']>> =>
      step(tx, call, 'care-site-checked', (facts, held) => decideCare(facts, held, call.body)),

    share: async (
      tx: Writing,
      call: Call<Endpoints['shareStay']>,
    ): Promise<Answer<Endpoints['shareStay']>> => {
      const of = { table: 'stays', id: call.params.stayId } as const;
      const { sharedWith } = await loadSharing(tx, call, 'lodging.edit', of);
      return step(tx, call, 'stay-shared', (facts, stay) => decideShare(facts, stay, sharedWith));
    },
  };
}

function written(decision: StayDecision): Outcome {
  if (!decision.ok) throw refused(decision.refusal);
  return { plan: [{ table: 'stays', id: decision.stay.id, record: decision.stay }] };
}
