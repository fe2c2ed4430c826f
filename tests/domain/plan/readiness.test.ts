import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { blockerOf } from '@/domain/blocker-of';
import { deriveRow } from '@/domain/derive-row';
import { EMPTY_PLAN } from '@/domain/plan/case-plan';
import { gatesOf } from '@/domain/plan/gates/gate-rules';
import { GATED_STAGES, type PlanFacts } from '@/domain/plan/gates/gate-state';
import { progressOf } from '@/domain/plan/progress';
import { inReadingOrder } from '@/domain/plan/readiness/readiness';
import { decideWaive, withWaiversEnded } from '@/domain/plan/readiness/waive-gate';
import { TASK_STATUSES, type Task } from '@/domain/plan/task';
import { tasksBegun } from '@/domain/plan/tasks/tasks-begun';
import { tasksFollowing } from '@/domain/plan/tasks/tasks-follow';
import { failingElsewhere, travelChecks } from '@/domain/plan/travel/travel-checks';
import { decide } from '@/domain/stage-machine';
import { GATES, STAGES } from '@/domain/vocabulary';
import { ensureTemporal } from '@/lib/zoned-time';
import { seededPlanOf } from '@mocks/seed/plan/plan-of';
import * as lists from '@mocks/seed/text-lists';
import { giveTexts } from '@mocks/seed/texts';
import { createWorld } from '@mocks/seed/world';
import { aCase, aPatient, aReview, failingGate } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';

beforeAll(ensureTemporal);

const NOW = '2026-11-24T16:00:00.000Z';

/** A journey of any standing: its tasks, its waivers, what was recorded of it before. */
const facts: fc.Arbitrary<PlanFacts> = fc
  .record({
    stage: fc.constantFrom('preparing' as const, 'ready' as const),
    isAccepted: fc.boolean(),
    recorded: fc.subarray([...GATES]),
    waived: fc.subarray([...GATES]),
    hasTasks: fc.boolean(),
    statuses: fc.array(fc.constantFrom(...TASK_STATUSES), { minLength: 20, maxLength: 20 }),
  })
  .map(({ stage, isAccepted, recorded, waived, hasTasks, statuses }) => {
    const record = aCase({
      stage,
      ownerId: 'person-1',
      reviews: [aReview({ decision: isAccepted ? 'accepted' : 'pending' })],
    });
    const made = ['clearance', 'scheduling', 'preparing'] as const;
    let next = 0;
    const newId = (): string => `task-${(next += 1)}`;
    const tasks: Task[] = [];
    for (const began of hasTasks ? made : []) {
      tasks.push(...tasksBegun(record, began, tasks, { at: NOW, newId }));
    }
    return {
      case: {
        ...record,
        progress: { ...record.progress, failingGates: recorded.map(failingGate) },
      },
      patient: aPatient(),
      plan: {
        ...EMPTY_PLAN,
        tasks: tasks.map((task, at) => ({ ...task, status: statuses[at % 20] ?? 'to-do' })),
        waivers: waived.map((gate) => ({
          id: `waiver-${gate}`,
          version: 1,
          caseId: record.id,
          gate,
          reason: 'Agreed with the family',
          at: NOW,
          by: 'person-1',
          on: 'patient' as const,
          since: NOW,
        })),
      },
    };
  });

/** What the transaction makes of a case whose plan is this. */
function followed(given: PlanFacts): PlanFacts {
  const following = new Map(
    tasksFollowing(given, { at: NOW, isUndone: false }).map((task) => [task.id, task]),
  );
  const tasks = given.plan.tasks.map((task) => following.get(task.id) ?? task);
  const settled = { ...given, plan: { ...given.plan, tasks } };
  const progress = progressOf(settled, NOW);
  const record = { ...given.case, progress };
  const decision = decide(
    { case: record, patient: given.patient, at: NOW, by: 'person-1' },
    { type: 'gatesChanged', failing: progress.failingGates },
  );
  if (!decision.ok) throw new Error(decision.refusal.code);
  return { ...settled, case: { ...record, ...decision.change } };
}

const failingOf = (of: PlanFacts): readonly string[] =>
  gatesOf(of).flatMap(({ gate, state }) => (state.kind === 'failing' ? [gate] : []));

describe('readiness', () => {
  it('no case is ready, or made ready, while a gate fails; and what follows stays as it is', () => {
    const runs = rounds(300, 5_000);
    fc.assert(
      fc.property(facts, (given) => {
        const after = followed(given);
        const failing = failingOf(after);
        expect(after.case.progress.failingGates.map(({ gate }) => gate)).toEqual(failing);
        expect(after.case.stage === 'ready' && failing.length > 0).toBe(false);
        const move = decide(
          { case: after.case, patient: after.patient, at: NOW, by: 'person-1' },
          { type: 'move', to: 'ready', reason: null },
        );
        expect(move.ok && failing.length > 0).toBe(false);
        expect(followed(after)).toEqual(after);
      }),
      { numRuns: runs },
    );
    figure('never ready with a failing gate', runs, 0);
  });

  it('waits on nobody’s office where there is none, in gates, checks, record and blocker alike', () => {
    const runs = rounds(200, 2_000);
    fc.assert(
      fc.property(facts, (given) => {
        const after = followed({ ...given, case: { ...given.case, office: 'direct' } });
        const sides = gatesOf(after).flatMap(({ state }) =>
          state.kind === 'failing' ? [state.on] : [],
        );
        const checks = travelChecks(after, '2026-11-24').map(({ on }) => on);
        const recorded = after.case.progress.failingGates.map(({ on }) => on);
        expect(recorded).toEqual(sides);
        expect([...sides, ...checks]).not.toContain('office');
        expect([undefined, ...sides]).toContain(blockerOf(after.case, after.patient)?.on);
      }),
      { numRuns: runs },
    );
    figure('gates of cases without an office', runs, 0);
  });

  it('every gate that fails is told by the checks of the journey or counted beside them', () => {
    const runs = rounds(200, 2_000);
    fc.assert(
      fc.property(facts, (given) => {
        const told = travelChecks(given, '2026-11-24').flatMap(({ gate }) => gate ?? []);
        expect(new Set(told).size + failingElsewhere(given)).toBe(failingOf(given).length);
        const arrived = { ...given, case: { ...given.case, stage: 'on-site' as const } };
        expect(failingElsewhere(arrived)).toBe(0);
      }),
      { numRuns: runs },
    );
    figure('gates told in travel or counted elsewhere', runs, 0);
  });

  it.each([
    ['guatemala', null, 'office'],
    ['direct', null, 'coordinator'],
    ['guatemala', 'lodging-provider', 'lodging-provider'],
  ] as const)(
    'nobody has been asked for lodging that is not even needed yet: %s, %s',
    (office, waitingOn, on) => {
      const record = aCase({ stage: 'preparing', office });
      let next = 0;
      const newId = (): string => `task-${(next += 1)}`;
      const tasks = tasksBegun(record, 'preparing', [], { at: NOW, newId });
      const plan = { ...EMPTY_PLAN, tasks: tasks.map((task) => ({ ...task, waitingOn })) };
      const gates = gatesOf({ case: record, patient: aPatient(), plan });
      const lodging = gates.find(({ gate }) => gate === 'lodging-covered')?.state;
      expect(lodging).toMatchObject({ kind: 'failing', on, faults: [{ code: 'task-open' }] });
    },
  );

  it('a waiver lets exactly its gate pass, and ended it stands as before', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...GATES), (given, gate) => {
        const before = followed(given);
        const command = { id: 'new', gate, reason: 'Agreed with the family' };
        const at = { at: NOW, by: 'person-2' };
        const decided = decideWaive({ ...before, ...at }, command);
        expect(decided.ok).toBe(failingOf(before).includes(gate));
        if (!decided.ok) return;
        const { plan } = before;
        const waived = followed({
          ...before,
          plan: { ...plan, waivers: [...plan.waivers, decided.waiver] },
        });
        expect(failingOf(waived)).toEqual(failingOf(before).filter((each) => each !== gate));
        const progress = withWaiversEnded(waived.case.progress, waived.plan, before.plan);
        const ended = followed({
          ...waived,
          case: { ...waived.case, progress },
          plan: before.plan,
        });
        expect(ended.case.progress).toEqual(before.case.progress);
      }),
      { numRuns: rounds(200, 3_000) },
    );
  });

  it('what fails is read first, what asks nothing of anybody last', () => {
    const order = ['failing', 'waived', 'passed', 'not-applicable'];
    fc.assert(
      fc.property(facts, (given) => {
        const places = inReadingOrder(gatesOf(given)).map(({ state }) => order.indexOf(state.kind));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }),
      { numRuns: rounds(50, 500) },
    );
  });
});

describe('over all cases of the demo', () => {
  it('row, case and readiness say the same of what stops a departure', () => {
    giveTexts(lists);
    const size = rounds(600, 2_400);
    const world = createWorld({ seed: 'demo', size, laidAtMs: Date.parse(NOW) });
    const wrong: string[] = [];
    let gated = 0;
    for (let n = 1; n <= size; n += 1) {
      const made = world.madeCase(n);
      if (made === null) continue;
      const { caseRecord: record, patient } = made;
      const row = deriveRow(record, patient);
      const blocker = blockerOf(record, patient);
      const isTold = (blocker === null) === (row.blocker === null);
      if (!isTold || !STAGES.includes(row.stage)) wrong.push(record.reference);
      if (!GATED_STAGES.has(record.stage)) continue;
      gated += 1;
      const plan = seededPlanOf(world.ground, made);
      const failing = failingOf({ case: record, patient, plan });
      const held = record.progress.failingGates.map(({ gate }) => gate);
      if (failing.toSorted().join() !== held.toSorted().join()) wrong.push(record.reference);
      const what = row.blocker?.what;
      if (what?.kind === 'gate' && what.others !== failing.length - 1) wrong.push(record.reference);
      if (row.blocker === null && failing.length > 0) wrong.push(record.reference);
    }
    figure('failing gates equal in row, case, readiness', gated, wrong.length);
    expect(wrong).toEqual([]);
    expect(gated).toBeGreaterThan(10);
  });
});
