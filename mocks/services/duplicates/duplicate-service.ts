import type { endpoints } from '@/contract/endpoints';
import { maskPatient } from '@/domain/numbers/number-fields';
import type { Actor } from '@/domain/policy';
import type { Answer, Call } from '../call/call';
import { loadCase } from '../command/case-access';
import type { BesideWrite } from '../command/beside-write';
import type { RunCommand } from '../command/command';
import type { DuplicateFlags } from './duplicate-flags';
import { matchedCase, seesNumbersOf } from './match-service';
import { notFound, refused } from '../call/problem-error';
import type { DismissalRecord, DuplicateFlagRecord } from '../stored/intake-shape';
import type { BackendStore, Reading, Writing } from '../stored/shape';
import { seenFlag } from './suspected-cases';

type Endpoints = typeof endpoints;
type Flags = Answer<Endpoints['listDuplicateFlags']>;
type Flag = Flags['items'][number];

const MOST_FLAGS = 200;

export function createDuplicateService(parts: {
  readonly store: BackendStore;
  readonly run: RunCommand;
  readonly flags: DuplicateFlags;
  readonly ids: () => string;
}) {
  const { store, run, flags, ids } = parts;
  return {
    listAll: async ({
      caller,
      query,
      nowMs,
    }: Call<Endpoints['listDuplicateFlags']>): Promise<Flags> => {
      await flags.settle(store);
      return store.read(async (tx) => {
        const all = await tx.list('duplicateFlags', { order: 'descending' });
        return shownTo(tx, caller.actor, all, query.state ?? 'open', nowMs);
      });
    },

    listOfCase: async (
      tx: Reading,
      { caller, params, query, nowMs }: Call<Endpoints['listCaseDuplicateFlags']>,
    ): Promise<Flags> => {
      const { actor } = caller;
      const { case: record } = await loadCase(tx, actor, 'duplicate.read', params.reference);
      const value = record.patientId;
      const all = await tx.list('duplicateFlags', { index: 'patient', value, order: 'descending' });
      return shownTo(tx, actor, all, query.state ?? 'open', nowMs);
    },

    /** On either of the two cases' addresses; said twice it is said once. */
    dismiss: (
      tx: Writing,
      { caller, params, now, nowMs }: Call<Endpoints['dismissDuplicateFlag']>,
    ): Promise<Answer<Endpoints['dismissDuplicateFlag']>> =>
      run(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'duplicate.dismiss',
        kind: 'duplicate-dismissed',
        version: null,
        decide: async ({ case: record }) => {
          const flag = await tx.get('duplicateFlags', params.flagId);
          const people = flag === null ? [] : [flag.patientId, flag.otherPatientId];
          if (flag === null || !people.includes(record.patientId)) throw notFound();
          const shown = await flagFor(tx, caller.actor, flag, nowMs);
          if (shown === null) throw notFound();
          if (shown.dismissal !== null) {
            throw refused({ code: 'already-dismissed', ...shown.dismissal });
          }
          const dismissal = {
            id: ids(),
            version: 1,
            flagId: flag.id,
            caseId: record.id,
            by: caller.actor.id,
            at: now,
          };
          return { beside: [dismissed(dismissal)] };
        },
      }),
  };
}

const dismissed = (record: DismissalRecord): BesideWrite => ({
  table: 'duplicateDismissals',
  id: record.id,
  record,
  change: { field: 'duplicate', before: null, after: record.id },
});

async function shownTo(
  tx: Reading,
  actor: Actor,
  records: readonly DuplicateFlagRecord[],
  state: 'open' | 'all',
  nowMs: number,
): Promise<Flags> {
  const items: Flag[] = [];
  for (const record of records) {
    const flag = await flagFor(tx, actor, record, nowMs);
    if (flag !== null && (state === 'all' || flag.dismissal === null)) items.push(flag);
  }
  return { items: items.slice(0, MOST_FLAGS), total: items.length };
}

async function flagFor(
  tx: Reading,
  actor: Actor,
  record: DuplicateFlagRecord,
  nowMs: number,
): Promise<Flag | null> {
  const seen = await seenFlag(tx, actor, record);
  if (seen === null) return null;
  const { flag, other, cases, dismissal } = seen;
  const isShown = await seesNumbersOf(tx, actor, cases, nowMs);
  return {
    id: flag.id,
    at: flag.at,
    case: matchedCase(seen.record),
    strength: flag.strength,
    reasons: flag.reasons,
    patient: isShown ? other : maskPatient(other),
    cases: cases.toSorted((a, b) => (a.arrivedAt < b.arrivedAt ? 1 : -1)).map(matchedCase),
    dismissal: dismissal === null ? null : { by: dismissal.by, at: dismissal.at },
  };
}
