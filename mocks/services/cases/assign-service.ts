import type { workloadEndpoints } from '@/contract/endpoints/workload';
import type { Person } from '@/domain/case';
import { receiverRefusal } from '@/domain/hand-off/receivers';
import { maySettle } from '@/domain/settler';
import type { AuditService } from '../audit/audit-service';
import type { Answer, Call, Caller } from '../call/call';
import { doneOf } from './bulk-result';
import { decided, type RunCommand } from '../command/command';
import { invalidFields, ProblemError, refused } from '../call/problem-error';
import type { Writing } from '../stored/shape';

type Endpoints = typeof workloadEndpoints;
type Written = Answer<Endpoints['assignCase']>;

interface Assignment {
  readonly reference: string;
  readonly to: string;
  readonly version: number;
}
interface Asked {
  readonly caller: Caller;
  readonly now: string;
}

/** Says who answers for a case: one, or many that are moved together or not at all. */
export function createAssignService(run: RunCommand, audit: AuditService) {
  const give = (
    tx: Writing,
    { caller, now }: Asked,
    { reference, version }: Assignment,
    receiver: Person,
  ): Promise<Written> =>
    run(tx, {
      caller,
      now,
      reference,
      action: 'case.assign',
      kind: 'assigned',
      version,
      decide: (loaded) => {
        const refusal = receiverRefusal(receiver, loaded.case);
        if (refusal !== null) throw refused(refusal);
        // As whoever is named at a death: what is left is money.
        if (loaded.case.stage === 'closed' && !maySettle(receiver, loaded.case)) {
          throw refused({ code: 'receiver-cannot-settle' });
        }
        return decided(loaded, { caller, now }, { type: 'assign', to: receiver.id });
      },
    });

  const receiverOf = async (tx: Writing, to: string): Promise<Person> => {
    const receiver = await tx.get('people', to);
    if (receiver === null) throw invalidFields({ to: 'unknown-person' });
    return receiver;
  };

  const assign = async (tx: Writing, asked: Asked, assignment: Assignment): Promise<Written> =>
    give(tx, asked, assignment, await receiverOf(tx, assignment.to));

  return {
    assign,

    assignCase: (tx: Writing, call: Call<Endpoints['assignCase']>): Promise<Written> =>
      assign(tx, call, { ...call.params, to: call.body.to, version: call.version }),

    /** One transaction: the first that cannot be moved leaves all where they are, by name. */
    apply: async (
      tx: Writing,
      call: Call<Endpoints['applyRebalance']>,
    ): Promise<Answer<Endpoints['applyRebalance']>> => {
      const items = [];
      const problems: { readonly reference: string; readonly code: string }[] = [];
      for (const move of call.body.moves) {
        try {
          // One after the other: a transaction is one line of work.
          items.push(doneOf(move.reference, await assign(tx, call, move)));
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
          const code = error.details.refusal?.code ?? error.code;
          problems.push({ reference: move.reference, code });
        }
      }
      if (problems.length > 0) throw refused({ code: 'moves-refused', moves: problems });
      await audit.noteMany(tx, { ...call, operationId: 'applyRebalance' }, items);
      return { items };
    },
  };
}
