import type { documentEndpoints } from '@/contract/endpoints/documents';
import {
  decideChange,
  decideRegister,
  decideRemove,
} from '@/domain/plan/documents/decide-document';
import type { Answer, Call } from '../call/call';
import type { Outcome } from '../command/command';
import type { RunPlanCommand } from './plan-command';
import { invalidFields, notFound, refused } from '../call/problem-error';
import type { Writing } from '../stored/shape';

type Endpoints = typeof documentEndpoints;

/** The register of documents: registered once under the client's id, changed, taken away. */
export function createDocumentService(runPlan: RunPlanCommand) {
  return {
    register: (
      tx: Writing,
      { params, body, caller, now }: Call<Endpoints['registerDocument']>,
    ): Promise<Answer<Endpoints['registerDocument']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'records.edit',
        kind: 'document-registered',
        makes: { table: 'documents', id: body.id, sent: body },
        decide: (loaded) => {
          const { id, ...fields } = body;
          return written(decideRegister({ ...loaded, at: now, by: caller.actor.id }, id, fields));
        },
      }),

    edit: (
      tx: Writing,
      { params, body, version, caller, now }: Call<Endpoints['editDocument']>,
    ): Promise<Answer<Endpoints['editDocument']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'records.edit',
        kind: 'document-changed',
        of: { table: 'documents', id: params.documentId, version },
        decide: ({ plan, ...loaded }) => {
          const held = plan.documents.find(({ id }) => id === params.documentId);
          if (held === undefined) throw notFound();
          return written(decideChange({ ...loaded, at: now, by: caller.actor.id }, held, body));
        },
      }),

    remove: (
      tx: Writing,
      { params, version, caller, now }: Call<Endpoints['removeDocument']>,
    ): Promise<Answer<Endpoints['removeDocument']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'records.edit',
        kind: 'document-removed',
        of: { table: 'documents', id: params.documentId, version },
        decide: (loaded) => {
          const refusal = decideRemove(loaded);
          if (refusal !== null) throw refused(refusal);
          return { plan: [{ table: 'documents', id: params.documentId, record: null }] };
        },
      }),
  };
}

/** @throws {ProblemError} 409 for a refusal, 422 for faults by field. */
function written(decision: ReturnType<typeof decideRegister>): Outcome {
  if (decision.ok) {
    const { document } = decision;
    return { plan: [{ table: 'documents', id: document.id, record: document }] };
  }
  throw 'refusal' in decision ? refused(decision.refusal) : invalidFields(decision.faults);
}
