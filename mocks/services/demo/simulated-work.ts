import type { ContactRecord } from '@/domain/case';
import { actorOf } from '@/domain/policy';
import type { CaseCommand } from '@/domain/stage/command';
import type { SimulatedActions, SimulatedKind } from '../../simulator/simulated-actions';
import type { Where } from '../../store/row-query';
import { decided, type Command, type RunCommand } from '../command/command';
import { ProblemError } from '../call/problem-error';
import { contactLogged } from '../cases/contact-service';
import type { DuplicateFlags } from '../duplicates/duplicate-flags';
import type { Presence } from '../live/presence';
import { receiveRequest } from '../intake/request-intake';
import type { BackendStore } from '../stored/shape';

interface SimulatedParts {
  readonly store: BackendStore;
  readonly run: RunCommand;
  readonly ids: () => string;
  readonly clock: () => number;
  readonly presence: Presence;
  readonly flags: DuplicateFlags;
}

const isIn = (field: string, values: readonly (string | null)[]): Where => ({ field, in: values });
const NOT_HELD = isIn('waitingOn', [null]);
const OWNED: Where = { not: isIn('ownerId', [null]) };

const KINDS: Readonly<Record<SimulatedKind, Where>> = {
  unclaimed: { all: [isIn('stage', ['new']), isIn('ownerId', [null])] },
  talking: {
    all: [
      isIn('stage', ['new', 'contacting', 'records', 'review', 'clearance', 'scheduling']),
      OWNED,
      NOT_HELD,
    ],
  },
  'in-review': { all: [isIn('stage', ['review']), OWNED, NOT_HELD] },
};

/** Other people's work, through the same command path as everybody's. */
export function createSimulatedWork(parts: SimulatedParts): SimulatedActions {
  const { store, run, ids, clock, presence, flags } = parts;

  /** In a person's name; a refusal is an ordinary outcome. */
  const give = async (
    reference: string,
    by: string,
    spec: Pick<Command, 'action' | 'kind'> & {
      readonly command: CaseCommand;
      readonly contact?: ContactRecord;
    },
  ): Promise<boolean> => {
    try {
      return await store.write(async (tx) => {
        const person = await tx.get('people', by);
        if (person === null) return false;
        const caller = { actor: actorOf(person) };
        const now = new Date(clock()).toISOString();
        const { action, kind, command, contact } = spec;
        await run(tx, {
          caller,
          now,
          reference,
          action,
          kind,
          version: null,
          decide: (loaded) => ({
            ...decided(loaded, { caller, now }, command),
            ...(contact === undefined
              ? {}
              : { beside: [contactLogged({ ...contact, caseId: loaded.case.id })] }),
          }),
        });
        return true;
      });
    } catch (error) {
      if (error instanceof ProblemError) return false;
      throw error;
    }
  };

  return {
    find: (kind, limit) =>
      store.read(async (tx) => {
        const sort = { field: 'dueAt', direction: 'ascending' } as const;
        return (await tx.queryRows({ where: KINDS[kind], sort, limit })).rows;
      }),

    createRequest: (request) =>
      store.write(async (tx) => {
        const seeded = Number(store.identity['size'] ?? 0);
        await receiveRequest(tx, request, { ids, nowMs: clock(), seeded, flags });
        return true;
      }),

    claim: (reference, by) =>
      give(reference, by, { action: 'case.claim', kind: 'claimed', command: { type: 'claim' } }),

    logContact: (reference, by, contact) =>
      give(reference, by, {
        action: 'contact.log',
        kind: 'contact-logged',
        command: { type: 'logContact', contact },
        contact: { ...contact, id: ids(), version: 1, caseId: '', by },
      }),

    decide: (reference, by, specialty, answer) =>
      give(reference, by, {
        action: 'case.decide',
        kind: 'decided',
        command: { type: 'decideSpecialty', specialty, answer },
      }),

    openedReferences: () => new Set(presence.entries(clock()).map(({ reference }) => reference)),
  };
}
