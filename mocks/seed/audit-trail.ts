import { auditedStep } from '@/domain/audit/audited-step';
import type { AuditRecord } from '@/domain/audit/audit';
import { type Reveal, REVEAL_MS } from '@/domain/numbers/reveal';
import { actorOf, can } from '@/domain/policy';
import { DAY_MS, MINUTE_MS } from '@/lib/spans';
import { drawsOf } from './random';
import { seedId } from './seed-ids';
import type { World } from './world';
import type { WorldRecords } from './world-records';

/** How far back the demo's trail goes, and over how many of the newest cases (config). */
const TRAIL_DAYS = 14;
const TRAIL_CASES = 400;
/** What is so new is left to what happens in the demo itself. */
const UNTIL_MS = 60 * MINUTE_MS;

const REVEALS: readonly (readonly [daysAgo: number, reason: string, isAgreed: boolean])[] = [
  [9, 'The consulate rang about a number that it could not read', true],
  [3, 'The airline asks for the number while the owner is away', false],
  [1, 'Compared with the scan that the insurer sent back', false],
];

/** The trail as it was laid. */
export interface SeededTrail {
  /** Oldest first. */
  readonly lines: readonly AuditRecord[];
}

type Line = Omit<AuditRecord, 'id' | 'at'> & { readonly atMs: number };

/**
 * A believable trail of the last days: whoever changed a case had opened it, and signed in before;
 * some looked for a name, took a list along, or asked for what is not theirs.
 */
export function seededTrail(world: World, records: WorldRecords): SeededTrail {
  const fromMs = world.laidAtMs - TRAIL_DAYS * DAY_MS;
  const toMs = world.laidAtMs - UNTIL_MS;
  const lines: Line[] = [];
  for (let n = world.size; n > Math.max(0, world.size - TRAIL_CASES); n -= 1) {
    for (const line of linesOfCase(world, records, n)) {
      if (line.atMs >= fromMs && line.atMs < toMs) lines.push(line);
    }
  }
  for (const reveal of seededReveals(world)) lines.push(...linesOfReveal(reveal));
  const all = [...lines, ...daysOf(world, lines)].toSorted((a, b) => a.atMs - b.atMs);
  return {
    lines: all.map(({ atMs, ...line }, index) => ({
      ...line,
      id: seedId('audit', index + 1),
      at: new Date(atMs).toISOString(),
    })),
  };
}

function linesOfCase(world: World, records: WorldRecords, n: number): readonly Line[] {
  const caseId = seedId('case', n);
  const draws = drawsOf(world.ground.seed, n, 'audit');
  const lines: Line[] = [];
  for (const { at, by, kind, changes } of records.eventsOf(n)) {
    const atMs = Date.parse(at);
    const step = auditedStep(changes);
    const told = step === null ? {} : { step };
    lines.push({ atMs, by, action: 'changed', operationId: null, caseId, kind, ...told });
    if (by === null) continue;
    const seenMs = atMs - draws.int(1, 9) * MINUTE_MS;
    lines.push({ atMs: seenMs, by, action: 'viewed', operationId: 'reportView', caseId });
    if (draws.chance(0.12)) {
      const searchedMs = seenMs - MINUTE_MS;
      lines.push({
        atMs: searchedMs,
        by,
        action: 'searched',
        operationId: 'listCases',
        caseId: null,
      });
    }
    const denied = draws.chance(0.02) ? strangerTo(world, n, draws.next()) : null;
    if (denied !== null) {
      lines.push({
        atMs: atMs + MINUTE_MS,
        by: denied,
        action: 'denied',
        operationId: 'getCase',
        caseId,
      });
    }
    if (draws.chance(0.05)) {
      const copied = { action: 'copied', operationId: 'copyNumber', number: 'passport' } as const;
      lines.push({ atMs: atMs + 30_000, by, caseId, ...copied });
    }
  }
  return lines;
}

/** Somebody who may not see the case. */
function strangerTo(world: World, n: number, draw: number): string | null {
  const record = world.caseAt(n);
  const strangers = world.people.filter(
    (person) => record !== null && !can(actorOf(person), 'case.read', record),
  );
  return strangers[Math.floor(draw * strangers.length)]?.id ?? null;
}

/** Of each person's day: signing in before the first line and out after the last, and some lists. */
function daysOf(world: World, lines: readonly Line[]): readonly Line[] {
  const days = new Map<string, { readonly by: string; firstMs: number; lastMs: number }>();
  for (const { by, atMs } of lines) {
    if (by === null) continue;
    const key = `${by}/${Math.floor(atMs / DAY_MS)}`;
    const day = days.get(key);
    if (day === undefined) days.set(key, { by, firstMs: atMs, lastMs: atMs });
    else {
      day.firstMs = Math.min(day.firstMs, atMs);
      day.lastMs = Math.max(day.lastMs, atMs);
    }
  }
  return [...days.values()].flatMap(({ by, firstMs, lastMs }, index): readonly Line[] => {
    const draws = drawsOf(world.ground.seed, index, 'audit');
    const session = { by, caseId: null };
    const signedIn = { ...session, action: 'signed-in', operationId: 'signIn' } as const;
    const signedOut = { ...session, action: 'signed-out', operationId: 'signOut' } as const;
    const exported: Line = {
      ...session,
      atMs: lastMs + 2 * MINUTE_MS,
      action: 'exported',
      operationId: 'beginExport',
      exported: {
        rows: draws.int(4, 180),
        filters: draws.pick([['stage'], ['office', 'band'], ['owner'], ['campus', 'stage']]),
        columns: ['reference', 'stage', 'due', 'owner'],
        isSelection: draws.chance(0.2),
      },
    };
    return [
      { ...signedIn, atMs: firstMs - draws.int(2, 20) * MINUTE_MS },
      ...(draws.chance(0.06) ? [exported] : []),
      { ...signedOut, atMs: lastMs + draws.int(5, 60) * MINUTE_MS },
    ];
  });
}

const linesOfReveal = ({ at, by, caseId, agreedBy, agreedAt }: Reveal): readonly Line[] => {
  const atMs = Date.parse(at);
  const agreed = { action: 'reveal-agreed', operationId: 'agreeReveal', caseId } as const;
  return [
    { atMs: atMs - MINUTE_MS, by, action: 'viewed', operationId: 'reportView', caseId },
    { atMs, by, action: 'revealed', operationId: 'revealNumbers', caseId },
    ...(agreedAt === null ? [] : [{ atMs: Date.parse(agreedAt), by: agreedBy, ...agreed }]),
  ];
};

const made = new WeakMap<World, readonly Reveal[]>();

/** What supervisors had shown, some of it still to be looked at by another. */
export function seededReveals(world: World): readonly Reveal[] {
  const known = made.get(world);
  if (known !== undefined) return known;
  const supervisors = world.people.filter(({ grants }) =>
    grants.some(({ role }) => role === 'supervisor'),
  );
  const numbered = casesWithPassport(world, REVEALS.length);
  const reveals = REVEALS.flatMap(([daysAgo, reason, isAgreed], index): readonly Reveal[] => {
    const caseId = numbered[index];
    // The first of them is whoever tries the demo: what the others had shown waits for them.
    const by = supervisors[1 + (index % Math.max(1, supervisors.length - 1))]?.id;
    if (caseId === undefined || by === undefined) return [];
    const atMs = world.laidAtMs - daysAgo * DAY_MS - index * 37 * MINUTE_MS;
    const agreedAt = isAgreed ? new Date(atMs + 5 * 60 * MINUTE_MS).toISOString() : null;
    return [
      {
        id: seedId('reveal', index + 1),
        version: isAgreed ? 2 : 1,
        caseId,
        by,
        reason,
        at: new Date(atMs).toISOString(),
        until: new Date(atMs + REVEAL_MS).toISOString(),
        endedAt: null,
        agreedBy: isAgreed ? (supervisors[0]?.id ?? null) : null,
        agreedAt,
      },
    ];
  });
  made.set(world, reveals);
  return reveals;
}

function casesWithPassport(world: World, count: number): readonly string[] {
  const found: string[] = [];
  for (let n = Math.max(1, world.size - TRAIL_CASES); n <= world.size; n += 1) {
    const held = world.madeCase(n);
    if (held === null || held.patient.passportNumber === null) continue;
    found.push(held.caseRecord.id);
    if (found.length === count) break;
  }
  return found;
}
