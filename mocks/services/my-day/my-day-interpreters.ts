import type { MyDayEntry } from '@/contract/my-day';
import type { CaseRecord } from '@/domain/case';
import type { CaseRow } from '@/domain/case-row';
import {
  isTooSoonToAsk,
  lacksInterpreter,
  neededBookings,
} from '@/domain/plan/interpreters/needed-bookings';
import { PLANNED_STAGES } from '@/domain/plan/progress';
import type { Gathering } from './my-day-found';

/** The appointments of a case for which somebody rings for an interpreter: how many, and the first. */
export type InterpreterFor = NonNullable<MyDayEntry['interpreterFor']>;

/**
 * Patients who are seen so soon that interpreter services are rung and not waited for (Product reference,
 * §5: asked at least 48 h ahead): a gate tells of it before the arrival, and nothing does on campus.
 *
 * @param answered the cases that are mine, or that I cover.
 * @returns how many, when and where the first, by the case's id.
 */
export async function addInterpreters(
  { tx, nowMs, found }: Gathering,
  answered: readonly CaseRow[],
): Promise<ReadonlyMap<string, InterpreterFor>> {
  const near = new Map<string, InterpreterFor>();
  for (const { id } of await seenSoon(tx, nowMs, answered)) {
    const of = { index: 'case', value: id } as const;
    // One after the other: a transaction is one line of work.
    const appointments = await tx.list('appointments', of);
    const bookings = await tx.list('bookings', of);
    const needed = neededBookings({ appointments, bookings });
    const lacking = needed.filter((each) => lacksInterpreter(each, nowMs));
    const [first] = lacking;
    if (first === undefined) continue;
    const { startAt: at, campus } = first.appointment;
    near.set(id, { at, campus, count: lacking.length });
  }
  for (const row of answered) if (near.has(row.id)) found.add(row, 'interpreter');
  return near;
}

/** Cases whose first appointment, as their progress has it, is near or over: the plan of few is read. */
async function seenSoon(
  tx: Gathering['tx'],
  nowMs: number,
  rows: readonly CaseRow[],
): Promise<readonly CaseRecord[]> {
  const planned = rows.filter(({ stage }) => PLANNED_STAGES.has(stage)).map(({ id }) => id);
  const records = await tx.getMany('cases', planned);
  return records
    .filter((record) => record !== null)
    .filter(
      ({ progress: { firstAppointmentAt } }) =>
        firstAppointmentAt !== null && isTooSoonToAsk(firstAppointmentAt, nowMs),
    );
}
