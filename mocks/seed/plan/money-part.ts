import type { Coverage, CoverageKind, Estimate, Money } from '@/domain/plan/money';
import { dateOfAppointment } from '@/domain/plan/money/covered';
import type { Payer, Stage } from '@/domain/vocabulary';
import { addDays } from '@/lib/zoned-time';
import { drawsOf, type Draws } from '../random';
import type { CasePlan } from '@/domain/plan/case-plan';
import { DAY_MS } from '@/lib/spans';
import { utcDateOf } from '@/lib/utc';
import { currencyOfCase, moneyIn } from './case-currency';
import type { PlanGround } from './plan-ground';

/** What a trip costs about, in whole dollars (believable, not measured). */
const COSTS: Readonly<Record<string, readonly [number, number]>> = {
  'cardiovascular-surgery': [85_000, 220_000],
  transplant: [240_000, 520_000],
  neurosurgery: [70_000, 190_000],
  cancer: [40_000, 160_000],
  orthopedics: [35_000, 95_000],
  'executive-health': [4_500, 12_000],
};
const USUAL_COST = [12_000, 60_000] as const;

const ISSUERS: Readonly<Record<Payer, readonly string[]>> = {
  self: ['Family account'],
  insurer: ['Andes Seguros', 'Meridian Health', 'Gulf Takaful', 'Pacific Mutual'],
  sponsor: ['Embassy health office', 'Ministry of Health', 'Royal medical bureau'],
  employer: ['Employer medical fund', 'National oil company'],
};
const KINDS: Readonly<Record<Payer, CoverageKind>> = {
  self: 'deposit',
  insurer: 'authorization',
  sponsor: 'guarantee',
  employer: 'guarantee',
};
const CONDITIONS = [
  'Excludes dental care',
  'Each night above ten to be asked for',
  'Original invoices to the embassy',
  'Co-payment 10 %',
] as const;

/**
 * Estimates and coverage of a seeded case that has reached clearance: not met while it is there,
 * met afterwards, and with windows that contain its appointments.
 */
export function moneyPart(
  { ground, made, idOf, frame }: PlanGround,
  { appointments }: CasePlan,
): Pick<CasePlan, 'estimates' | 'coverages'> {
  const { life, caseRecord } = made;
  const clearance = life.steps.find(({ stage }) => stage === 'clearance');
  if (clearance === undefined) return { estimates: [], coverages: [] };
  const draws = drawsOf(ground.seed, life.n, 'money');
  const currency = currencyOfCase({ ground, made });
  const money = (dollars: number): Money => moneyIn(currency, dollars);
  const [least, most] = COSTS[life.specialty] ?? USUAL_COST;
  const total = Math.round(draws.between(least, most) / 500) * 500;
  const isRevised = draws.chance(0.3);
  const madeBy = caseRecord.ownerId ?? '';
  const estimates = estimatesOf(total, { isRevised, fromMs: clearance.fromMs, draws, money }).map(
    (estimate, index): Estimate => ({
      ...estimate,
      id: idOf('estimates', index),
      version: 1,
      caseId: caseRecord.id,
      number: index + 1,
      madeBy,
    }),
  );
  const payer = caseRecord.payer ?? 'self';
  const window = windowOf(appointments.map(dateOfAppointment), frame, clearance.fromMs);
  const since = (days: number): string =>
    new Date(Math.min(clearance.fromMs + days * DAY_MS, ground.laidAtMs)).toISOString();
  const parts = partsOf(caseRecord.stage, total, draws, ground.laidAtMs);
  const issuer = draws.pick(ISSUERS[payer]);
  const conditions = draws.chance(0.4) ? draws.pick(CONDITIONS) : null;
  const policyNumber = `${issuer.slice(0, 2).toUpperCase()}-${Math.floor(draws.between(1_000_000, 9_999_999))}`;
  const coverages = parts.map(({ whole, status, endsOn }, index): Coverage => ({
    id: idOf('coverages', index),
    version: 1,
    caseId: caseRecord.id,
    kind: index === 0 ? KINDS[payer] : 'deposit',
    issuer: index === 0 ? issuer : 'Family account',
    policyNumber: index === 0 && payer !== 'self' ? policyNumber : null,
    amount: money(whole),
    fromOn: window.fromOn,
    toOn: endsOn !== null && endsOn >= window.fromOn ? endsOn : window.toOn,
    conditions: index === 0 && payer !== 'self' ? conditions : null,
    status,
    askedAt: since(1),
    receivedAt: status === 'asked' ? null : since(2),
    extension:
      status === 'extension-asked'
        ? {
            amount: money(Math.ceil((whole * 1.2) / 1000) * 1000),
            fromOn: window.fromOn,
            toOn: window.toOn,
            askedAt: new Date(ground.laidAtMs - 2 * DAY_MS).toISOString(),
            chases: [],
          }
        : null,
  }));
  return { estimates, coverages };
}

type LaidEstimate = Pick<Estimate, 'total' | 'deposit' | 'note' | 'status' | 'madeAt'>;

interface Estimating {
  readonly isRevised: boolean;
  readonly fromMs: number;
  readonly draws: Draws;
  readonly money: (dollars: number) => Money;
}

function estimatesOf(
  total: number,
  { isRevised, fromMs, draws, money }: Estimating,
): readonly LaidEstimate[] {
  const isAgreed = draws.chance(0.8);
  const one = (whole: number, atMs: number, status: Estimate['status']): LaidEstimate => ({
    total: money(whole),
    deposit: money(Math.round(whole / 4)),
    note: null,
    status,
    madeAt: new Date(atMs).toISOString(),
  });
  const standing = isAgreed ? 'accepted' : 'sent';
  if (!isRevised) return [one(total, fromMs, standing)];
  const first = Math.round((total * 0.8) / 500) * 500;
  return [one(first, fromMs - 2 * DAY_MS, 'superseded'), one(total, fromMs, standing)];
}

interface LaidCoverage {
  readonly whole: number;
  readonly status: Coverage['status'];
  /** Where it ends before the journey does; null: with it. */
  readonly endsOn: string | null;
}

function partsOf(
  stage: Stage,
  total: number,
  draws: Draws,
  nowMs: number,
): readonly LaidCoverage[] {
  const [trouble, share] = [draws.next(), draws.between(1.3, 1.6)];
  const ample = Math.ceil((total * share) / 1000) * 1000;
  const whole = { endsOn: null } as const;
  switch (stage) {
    case 'clearance':
      if (trouble < 0.35) return [{ ...whole, whole: ample, status: 'asked' }];
      if (trouble < 0.7) {
        const half = Math.round(total / 2);
        return [
          { ...whole, whole: half, status: 'received' },
          { ...whole, whole: ample - half, status: 'asked' },
        ];
      }
      return [];
    case 'on-site':
      if (trouble < 0.25) return [{ ...whole, whole: total, status: 'received' }];
      if (trouble < 0.5) {
        const endsOn = utcDateOf(nowMs + Math.floor(trouble * 8) * DAY_MS);
        return [{ whole: ample, status: trouble < 0.33 ? 'received' : 'extension-asked', endsOn }];
      }
      return [{ ...whole, whole: ample, status: 'received' }];
    case 'closed':
      return [{ ...whole, whole: ample, status: 'ended' }];
    default:
      return [{ ...whole, whole: ample, status: 'received' }];
  }
}

/** From two days before the journey to five after it. */
function windowOf(
  dates: readonly string[],
  frame: PlanGround['frame'],
  fromMs: number,
): Pick<Coverage, 'fromOn' | 'toOn'> {
  const sorted = dates.toSorted();
  const first = sorted[0] ?? frame?.arrivalOn ?? utcDateOf(fromMs + 20 * DAY_MS);
  const last = sorted.at(-1) ?? frame?.departureOn ?? utcDateOf(fromMs + 50 * DAY_MS);
  return { fromOn: addDays(first, -2), toOn: addDays(last, 5) };
}
