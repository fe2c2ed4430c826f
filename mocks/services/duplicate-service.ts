import type { endpoints } from '@/contract/endpoints';
import { can, type Actor } from '@/domain/policy';
import type { Answer, Call } from '../routes/call';
import { loadCase } from './case-access';
import type { BesideWrite, RunCommand } from './command';
import type { DuplicateFlags } from './duplicate-flags';
import { matchedCase, seesNumbersOf } from './match-service';
import { notFound, refused } from './problem-error';
import type { DismissalRecord, DuplicateFlagRecord } from './intake-shape';
import type { BackendStore, Reading, Writing } from './shape';

type Endpoints = typeof endpoints;
type Flags = Answer<Endpoints['listDuplicateFlags']>;
type Flag = Flags['items'][number];

const MOST_FLAGS = 200;
const MASKED = { masked: true } as const;

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
    // oxlint-disable-next-line no-await-in-loop
    const flag = await flagFor(tx, actor, record, nowMs);
    if (flag !== null && (state === 'all' || flag.dismissal === null)) items.push(flag);
  }
  return { items: items.slice(0, MOST_FLAGS), total: items.length };
}

/** Null where one of the two has no case that this person may see, or they are one by now. */
async function flagFor(
  tx: Reading,
  actor: Actor,
  flag: DuplicateFlagRecord,
  nowMs: number,
): Promise<Flag | null> {
  const record = await tx.get('cases', flag.caseId);
  const other = await tx.get('patients', flag.otherPatientId);
  if (record === null || other === null || !can(actor, 'duplicate.read', record)) return null;
  // Merged since: the case stands under the other's record.
  if (record.patientId === other.id) return null;
  const all = await tx.list('cases', { index: 'patient', value: other.id });
  const cases = all.filter((each) => can(actor, 'duplicate.read', each));
  if (cases.length === 0) return null;
  const [dismissal] = await tx.list('duplicateDismissals', { index: 'flag', value: flag.id });
  const isShown = await seesNumbersOf(tx, actor, cases, nowMs);
  const passportNumber = isShown || other.passportNumber === null ? other.passportNumber : MASKED;
  return {
    id: flag.id,
    at: flag.at,
    case: matchedCase(record),
    strength: flag.strength,
    reasons: flag.reasons,
    patient: { ...other, passportNumber },
    cases: cases.toSorted((a, b) => (a.arrivedAt < b.arrivedAt ? 1 : -1)).map(matchedCase),
    dismissal: dismissal === undefined ? null : { by: dismissal.by, at: dismissal.at },
  };
}
