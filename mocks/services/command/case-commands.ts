import type { Endpoint } from '@/contract/endpoint';
import type { endpoints } from '@/contract/endpoints';
import type { EventKind } from '@/domain/event-kinds';
import type { PolicyAction } from '@/domain/policy-table';
import type { CaseCommand } from '@/domain/stage/command';
import { reopening } from '@/domain/stage/reopening';
import type { Answer, Caller } from '../call/call';
import type { Call } from '../call/call';
import { decided, type RunCommand } from './command';
import { planOf } from '../stored/plan-of';
import { ProblemError, refused } from '../call/problem-error';
import type { Writing } from '../stored/shape';
import type { CaseRecord } from '@/domain/case';

type Endpoints = typeof endpoints;

/** The common part of a call whose operation is a command on one case. */
interface CommandCall {
  readonly params: { readonly reference: string };
  readonly caller: Caller;
  readonly now: string;
  readonly version?: number | undefined;
}

/** What is done to where a case stands: each operation is one command of the domain. */
export function createCaseCommands(run: RunCommand) {
  const give = (
    tx: Writing,
    { params, caller, now, version }: CommandCall,
    spec: {
      readonly action: PolicyAction;
      readonly kind: EventKind;
      readonly command: CaseCommand;
      readonly check?: (record: CaseRecord) => void;
    },
  ) =>
    run(tx, {
      caller,
      now,
      reference: params.reference,
      action: spec.action,
      kind: spec.kind,
      version: version ?? null,
      decide: (loaded) => {
        spec.check?.(loaded.case);
        return decided(loaded, { caller, now }, spec.command);
      },
    });

  type Written<E extends Endpoint> = Promise<Answer<E>>;

  return {
    claim: (tx: Writing, call: Call<Endpoints['claimCase']>): Written<Endpoints['claimCase']> =>
      give(tx, call, {
        action: 'case.claim',
        kind: 'claimed',
        command: { type: 'claim' },
        check: (record) => compareOwner(record, call.body.expectedOwnerId),
      }),

    release: (
      tx: Writing,
      call: Call<Endpoints['releaseCase']>,
    ): Written<Endpoints['releaseCase']> =>
      give(tx, call, { action: 'case.release', kind: 'released', command: { type: 'release' } }),

    move: (tx: Writing, call: Call<Endpoints['moveCase']>): Written<Endpoints['moveCase']> =>
      give(tx, call, {
        action: 'case.move',
        kind: 'moved',
        command: { type: 'move', to: call.body.to, reason: call.body.reason ?? null },
      }),

    decide: (
      tx: Writing,
      call: Call<Endpoints['decideSpecialty']>,
    ): Written<Endpoints['decideSpecialty']> =>
      give(tx, call, {
        action: 'case.decide',
        kind: 'decided',
        command: {
          type: 'decideSpecialty',
          specialty: call.params.specialty,
          answer: call.body,
        },
      }),

    hold: (tx: Writing, call: Call<Endpoints['holdCase']>): Written<Endpoints['holdCase']> =>
      give(tx, call, {
        action: 'case.hold',
        kind: 'held',
        command: { type: 'hold', ...call.body },
      }),

    liftHold: (tx: Writing, call: Call<Endpoints['liftHold']>): Written<Endpoints['liftHold']> =>
      give(tx, call, {
        action: 'case.hold',
        kind: 'hold-lifted',
        command: { type: 'liftHold' },
      }),

    extendHold: (
      tx: Writing,
      call: Call<Endpoints['extendHold']>,
    ): Written<Endpoints['extendHold']> =>
      give(tx, call, {
        action: 'case.hold',
        kind: 'hold-extended',
        command: { type: 'extendHold', ...call.body },
      }),

    dismissProposal: (
      tx: Writing,
      call: Call<Endpoints['dismissProposal']>,
    ): Written<Endpoints['dismissProposal']> =>
      give(tx, call, {
        action: 'case.hold',
        kind: 'proposal-dismissed',
        command: { type: 'dismissProposal', ...call.body },
      }),

    close: (tx: Writing, call: Call<Endpoints['closeCase']>): Written<Endpoints['closeCase']> =>
      give(tx, call, {
        action: 'case.close',
        kind: 'closed',
        command: { type: 'close', ...call.body },
      }),

    arrive: (
      tx: Writing,
      call: Call<Endpoints['recordArrival']>,
    ): Written<Endpoints['recordArrival']> =>
      give(tx, call, {
        action: 'case.move',
        kind: 'arrived',
        command: { type: 'recordArrival', ...call.body },
      }),

    reopen: (tx: Writing, call: Call<Endpoints['reopenCase']>): Written<Endpoints['reopenCase']> =>
      run(tx, {
        caller: call.caller,
        now: call.now,
        reference: call.params.reference,
        action: 'case.reopen',
        kind: 'reopened',
        version: call.version ?? null,
        decide: async (loaded) => {
          const { caller, now } = call;
          const plan = await planOf(tx, loaded.case.id);
          const { case: standing, writes } = reopening({
            ...loaded,
            plan,
            at: now,
            by: caller.actor.id,
          });
          const facts = { ...loaded, case: standing };
          const outcome = decided(facts, { caller, now }, { type: 'reopen', ...call.body });
          const said = [{ field: 'reopenReason', before: null, after: call.body.reason }];
          return { ...outcome, plan: writes, said };
        },
      }),
  };
}

/** Compare and set: the loser hears who was faster, and when. */
function compareOwner(record: CaseRecord, expectedOwnerId: string | null): void {
  if (record.ownerId !== null && record.ownerId !== expectedOwnerId) {
    throw claimedBy(record.ownerId, record.claimedAt ?? record.stageSince);
  }
  if (record.ownerId === null && expectedOwnerId !== null) throw refused({ code: 'unclaimed' });
}

const claimedBy = (by: string, at: string): ProblemError =>
  new ProblemError('claimed', { claimedBy: by, claimedAt: at });
