import { type Endpoint, byReference, command, get, written } from '../endpoint';
import { DeathEffects, DismissProposal, ExtendHold, RecordDeath } from '../standing';

/** How a case stands still or ends without anybody's wish: holds, no answer, death. */
export const standingEndpoints = {
  extendHold: {
    ...command,
    operationId: 'extendHold',
    summary: 'Let a hold go on until another review date',
    path: '/api/cases/:reference/hold/review',
    policy: 'case.hold',
    body: ExtendHold,
    success: written,
  },
  dismissProposal: {
    ...command,
    operationId: 'dismissProposal',
    summary: 'Turn down what is proposed after attempts that nobody answered, with the reason',
    path: '/api/cases/:reference/proposal/dismiss',
    policy: 'case.hold',
    body: DismissProposal,
    success: written,
  },
  getDeathEffects: {
    ...get,
    operationId: 'getDeathEffects',
    summary:
      "What a patient's death would end, or has ended, beside this case, as far as I may see it",
    path: '/api/cases/:reference/death',
    policy: 'case.close',
    params: byReference,
    success: { status: 200, schema: DeathEffects },
    problems: ['not-found'],
  },
  recordDeath: {
    ...command,
    operationId: 'recordDeath',
    summary: 'Record that the patient has died: every case of the patient ends, nothing is chased',
    path: '/api/cases/:reference/death',
    policy: 'case.close',
    body: RecordDeath,
    success: written,
  },
} as const satisfies Record<string, Endpoint>;
