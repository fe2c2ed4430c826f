import type { CaseFacts, Refusal } from '../../stage/decision';
import type { Orientation } from '../orientation';
import { PLANNED_STAGES } from '../progress';

export type OrientationFields = Omit<Orientation, 'id' | 'version' | 'caseId' | 'by'>;

type Logged =
  | { readonly ok: true; readonly orientation: Orientation }
  | { readonly ok: false; readonly refusal: Refusal };

/** A call is logged after it was held, and while the journey is planned or goes on. */
function refusalOf({ case: { stage }, at }: CaseFacts, call: OrientationFields): Refusal | null {
  if (!PLANNED_STAGES.has(stage)) {
    return { code: 'wrong-stage', stage, allowed: [...PLANNED_STAGES] };
  }
  return Date.parse(call.at) > Date.parse(at) ? { code: 'in-future' } : null;
}

/** A call with the family is logged; who gives the command is who did it. */
export function decideLog(facts: CaseFacts, id: string, call: OrientationFields): Logged {
  const refusal = refusalOf(facts, call);
  return refusal === null
    ? {
        ok: true,
        orientation: { ...call, id, version: 1, caseId: facts.case.id, by: facts.by },
      }
    : { ok: false, refusal };
}

/** What was logged is mended; it stays the call of whoever held it. */
export function decideEdit(facts: CaseFacts, held: Orientation, call: OrientationFields): Logged {
  const refusal = refusalOf(facts, call);
  return refusal === null
    ? { ok: true, orientation: { ...held, ...call } }
    : { ok: false, refusal };
}
