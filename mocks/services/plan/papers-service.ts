import type { travelEndpoints } from '@/contract/endpoints/travel';
import type { CaseRecord } from '@/domain/case';
import type { TravelPapers } from '@/domain/plan/travel';
import { papersFaults, travelClosed } from '@/domain/plan/travel/edit-travel';
import type { Answer, Call } from '../call/call';
import type { Outcome } from '../command/command';
import type { RunPlanCommand } from './plan-command';
import { invalidFields, notFound, refused } from '../call/problem-error';
import type { Writing } from '../stored/shape';
import { numberAfter } from '../command/write-number';

type Endpoints = typeof travelEndpoints;

/** Passport, visa and consent of each traveller: one record for each, made once. */
export function createPapersService(runPlan: RunPlanCommand) {
  return {
    add: (
      tx: Writing,
      { params, body, caller, now }: Call<Endpoints['addPapers']>,
    ): Promise<Answer<Endpoints['addPapers']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'travel.edit',
        kind: 'papers-changed',
        makes: { table: 'papers', id: body.id, sent: body },
        decide: ({ case: record, plan }) => {
          const otherVisas = body.otherVisas ?? [];
          const papers: TravelPapers = { ...body, otherVisas, version: 1, caseId: record.id };
          const outcome = saved(record, papers);
          if (plan.papers.some(({ travellerId }) => travellerId === body.travellerId)) {
            throw refused({ code: 'travel-known' });
          }
          return outcome;
        },
      }),

    edit: (
      tx: Writing,
      { params, body, version, caller, now, nowMs }: Call<Endpoints['editPapers']>,
    ): Promise<Answer<Endpoints['editPapers']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'travel.edit',
        kind: 'papers-changed',
        of: { table: 'papers', id: params.papersId, version },
        decide: async ({ case: record, plan }) => {
          const held = plan.papers.find(({ id }) => id === params.papersId);
          if (held === undefined) throw notFound();
          const { otherVisas = held.otherVisas, ...fields } = body;
          const passportNumber = await numberAfter(tx, {
            actor: caller.actor,
            record,
            held: held.passportNumber,
            sent: body.passportNumber,
            nowMs,
          });
          return saved(record, { ...held, ...fields, otherVisas, passportNumber });
        },
      }),
  };
}

function saved(record: CaseRecord, papers: TravelPapers): Outcome {
  const closed = travelClosed(record);
  if (closed !== null) throw refused(closed);
  const faults = papersFaults(record, papers.travellerId, papers);
  if (Object.keys(faults).length > 0) throw invalidFields(faults);
  return { plan: [{ table: 'papers', id: papers.id, record: papers }] };
}
