import type { endpoints } from '@/contract/endpoints';
import type { CaseRow } from '@/domain/case-row';
import { callWindowOf } from '@/domain/clocks/call-window';
import { mayNotBeTold } from '@/domain/may-not-be-told';
import { type DutyReason, nextBest } from '@/domain/next-best';
import { scopeOf } from '@/domain/policy';
import type { Answer, Call } from '../call/call';
import { type Filters, sortOf, whereOf } from './case-filter';
import { readSense } from './filter-sense';
import { wireRow } from './list-service';
import type { Reading } from '../stored/shape';

type Endpoints = typeof endpoints;

/** Rows among which the next one is sought: those whose time comes first. */
const CANDIDATES = 200;

/** The request of a list that its reader should answer next, and why. */
export async function getNextBest(
  tx: Reading,
  call: Call<Endpoints['getNextBest']>,
): Promise<Answer<Endpoints['getNextBest']>> {
  const { after = [], ...filters } = call.query;
  const { actor } = call.caller;
  const sense = await readSense(tx, call, filters);
  // What is only offered to me cannot be worked on before it is accepted.
  const standing = { ...sense, scope: scopeOf(actor, 'case.claim') };
  // What the list shows, and of that what is mine to do: both must hold.
  const shown = whereOf(filters, standing);
  const candidatesOf = (mine: Filters) =>
    tx.queryRows({
      where: { all: [shown, whereOf(mine, standing)] },
      sort: sortOf('due'),
      limit: CANDIDATES,
    });
  const [mine, onDuty, nobodyOnDuty] = await Promise.all([
    candidatesOf({ owner: ['me', 'nobody'] }),
    candidatesOf({ duty: 'me' }),
    candidatesOf({ duty: 'nobody' }),
  ]);
  const dutyReasons = new Map<string, DutyReason>([
    ...onDuty.rows.map(({ id }) => [id, 'on-duty'] as const),
    ...nobodyOnDuty.rows.map(({ id }) => [id, 'nobody-on-duty'] as const),
  ]);
  const candidates = [
    ...onDuty.rows,
    ...nobodyOnDuty.rows,
    ...mine.rows.filter(({ id }) => !dutyReasons.has(id)),
  ].filter(({ reference }) => !after.includes(reference));
  const isOpen = await callWindows(tx, candidates, call.nowMs);
  const { person } = call.caller;
  const best = nextBest(candidates, {
    nowMs: call.nowMs,
    personId: person.id,
    languages: person.languages,
    isCallWindowOpen: ({ id }) => isOpen.get(id) ?? null,
    dutyReasonOf: ({ id }) => dutyReasons.get(id) ?? null,
  });
  return best === null
    ? { row: null, reasons: [] }
    : { row: wireRow(best.row), reasons: best.reasons };
}

/** Whether each caller may be rung now; null where their zone is not known, or nobody speaks with them. */
async function callWindows(
  tx: Reading,
  rows: readonly CaseRow[],
  nowMs: number,
): Promise<ReadonlyMap<string, boolean | null>> {
  const records = await tx.getMany(
    'cases',
    rows.map(({ id }) => id),
  );
  return new Map(
    records.flatMap((record) => {
      if (record === null) return [];
      const window = mayNotBeTold(record.caller) ? null : callWindowOf(record, nowMs);
      return [[record.id, window?.isOpen ?? null] as const];
    }),
  );
}
