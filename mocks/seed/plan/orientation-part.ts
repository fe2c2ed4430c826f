import type { CasePlan } from '@/domain/plan/case-plan';
import {
  ORIENTATION_DOCUMENTS,
  ORIENTATION_TOPICS,
  type Orientation,
  type OrientationWay,
} from '@/domain/plan/orientation';
import { neededTopics } from '@/domain/plan/orientation/orientation-state';
import { STAGES } from '@/domain/vocabulary';
import { MINUTE_MS } from '@/lib/spans';
import { drawsOf, weighted } from '../random';
import type { PlanGround } from './plan-ground';

const wayAt = weighted<OrientationWay>([
  ['video', 5],
  ['phone', 3],
  ['whatsapp', 2],
  ['in-person', 1],
]);
const NOTES: readonly (string | null)[] = [
  null,
  null,
  'They asked for the map in large print',
  'The brother will call again about the airport',
  'Grandmother comes along and needs a wheelchair at the entrance',
];
const PREPARING = STAGES.indexOf('preparing');

/**
 * How a seeded family was prepared. Where the gate fails nobody has called yet, or a first call has
 * left something open; where it passes a second call may have closed what the first one left.
 */
export function orientationPart({
  ground,
  made,
  idOf,
}: PlanGround): Pick<CasePlan, 'orientations'> {
  const { life, caseRecord, patient } = made;
  const { stage, progress, ownerId } = caseRecord;
  const step = life.steps.find((each) => each.stage === 'preparing');
  const isReached = STAGES.indexOf(stage) >= PREPARING && life.outcome === null;
  if (step === undefined || ownerId === null || !isReached) return { orientations: [] };
  const draws = drawsOf(ground.seed, life.n, 'orientation');
  const [isSplit, isBegun, share] = [
    draws.chance(0.3),
    draws.chance(0.4),
    draws.between(0.5, 0.95),
  ];
  const isFailing = progress.failingGates.some(({ gate }) => gate === 'orientation-done');
  const untilMs = step.toMs ?? ground.laidAtMs;
  const needed = neededTopics(caseRecord);
  const first = needed.slice(0, 4);
  const call = (position: number, part: number, whole: boolean): Orientation => ({
    id: idOf('orientations', position),
    version: 1,
    caseId: caseRecord.id,
    at: new Date(minute(step.fromMs + part * (untilMs - step.fromMs))).toISOString(),
    by: ownerId,
    way: wayAt(draws.next()),
    language: patient.language ?? caseRecord.caller.language ?? 'en',
    topics: whole
      ? ORIENTATION_TOPICS.filter((topic) => needed.includes(topic) || draws.chance(0.5))
      : first,
    documents: whole
      ? ORIENTATION_DOCUMENTS.filter((each) => each !== 'payment-guide' || draws.chance(0.6))
      : ['campus-map'],
    note: draws.pick(NOTES),
  });
  if (isFailing) return { orientations: isBegun ? [call(0, share, false)] : [] };
  return {
    orientations: isSplit
      ? [call(0, share / 2, false), call(1, share, true)]
      : [call(0, share, true)],
  };
}

const minute = (ms: number): number => Math.floor(ms / MINUTE_MS) * MINUTE_MS;
