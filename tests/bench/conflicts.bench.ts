/**
 * Measures the conflicts of interpreters in Node: `tsx tests/bench/conflicts.bench.ts [cases]`. All
 * bookings of the world lie in the domain's interval index; one booking after the other moves by half
 * an hour, and all that it meets, before and after, is judged anew, as after every command. 10 ms are
 * promised for 100,000 cases; prints the median, p95 and most by the clock.
 */
import type { Booking, Interpreter } from '@/domain/plan/interpreter';
import { conflictsOf, reachOf } from '@/domain/plan/interpreters/conflicts';
import { IntervalIndex } from '@/domain/plan/interpreters/interval-index';
import { isLive, spanOf, takenBy, type TakenTime } from '@/domain/plan/interpreters/taken-time';
import { ensureTemporal } from '@/lib/zoned-time';
import { interpretersOf } from '@mocks/seed/interpreters';
import { createWorld } from '@mocks/seed/world';
import { bookingSourceOf } from '@mocks/services/interpreters/booking-source';

const SIZE = Number(process.argv[2] ?? 100_000);
const ROUNDS = 2_000;
const NOW_MS = Date.parse('2026-11-24T16:00:00.000Z');
const HALF_HOUR_MS = 30 * 60_000;

await ensureTemporal();
const world = createWorld({ seed: 'bench', size: SIZE, laidAtMs: NOW_MS });
const source = bookingSourceOf(world);
if (source === null) throw new Error('There is no world');
const interpreters = new Map(interpretersOf(world.ground).map((each) => [each.id, each]));
const taken = new Map<string, IntervalIndex<TakenTime>>();
const bookings = new Map<string, Booking>();

const begun = performance.now();
for (let number = 1; number <= source.size; number += 1) {
  for (const booking of source.timesAt(number)?.bookings ?? []) {
    if (booking.interpreterId === null || !isLive(booking)) continue;
    bookings.set(booking.id, booking);
    indexOf(booking.interpreterId).add(takenBy(booking));
  }
}
console.info(
  `${SIZE} cases: ${bookings.size} bookings of ${taken.size} interpreters, laid in ${(performance.now() - begun).toFixed(0)} ms`,
);

function indexOf(id: string): IntervalIndex<TakenTime> {
  const index = taken.get(id) ?? new IntervalIndex<TakenTime>();
  taken.set(id, index);
  return index;
}

/** What stands against a booking now. */
function judge(booking: Booking, interpreter: Interpreter | null): number {
  const near = indexOf(booking.interpreterId ?? '').within(reachOf(spanOf(booking)));
  return conflictsOf({ booking, appointment: undefined, interpreter, taken: near }).length;
}

const all = [...bookings.values()];
const times: number[] = [];
let found = 0;
for (let round = 0; round < ROUNDS; round += 1) {
  const before = bookings.get(all[(round * 7919) % all.length]?.id ?? '');
  if (before === undefined) continue;
  const startAt = new Date(Date.parse(before.startAt) + HALF_HOUR_MS).toISOString();
  const after: Booking = { ...before, startAt };
  const interpreter = interpreters.get(before.interpreterId ?? '') ?? null;
  const start = performance.now();
  const index = indexOf(before.interpreterId ?? '');
  index.remove(takenBy(before));
  index.add(takenBy(after));
  bookings.set(after.id, after);
  const met = new Set(
    [before, after].flatMap((each) => index.within(reachOf(spanOf(each))).map(({ id }) => id)),
  );
  for (const id of met) {
    const other = bookings.get(id);
    if (other !== undefined) found += judge(other, interpreter);
  }
  times.push(performance.now() - start);
}
const sorted = times.toSorted((a, b) => a - b);
const at = (share: number): string =>
  (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(3);
console.info(
  `${times.length} moves, ${found} conflicts met: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`,
);
