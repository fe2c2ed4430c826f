import type { CaseRecord } from '@/domain/case';
import type { FollowUp } from '@/domain/follow-up/follow-up';
import { FOLLOW_UP_KINDS, type FollowUpKind } from '@/domain/vocabulary';
import { DAY_MS } from '@/lib/spans';
import type { Life } from './life';
import { type FollowedGround, instant, LAY } from './lay-follow-up';
import { drawsOf, type Draws } from './random';
import { CHILDREN_PER_CASE, seedId } from './seed-ids';

/** Share of those who died after their discharge and left a bill. */
const OWING_AFTER_DEATH = 0.5;

/** Somebody else pays: then there is a claim. */
const hasClaim = ({ payer }: Pick<CaseRecord, 'payer'>): boolean =>
  payer === 'insurer' || payer === 'sponsor';

/** What of it is still open: of claims only where somebody else pays. */
function openKindsOf(
  { stage, followUps, dischargedAtMs }: Life,
  of: Pick<CaseRecord, 'payer'>,
): readonly FollowUpKind[] {
  if (stage !== 'follow-up') return [];
  if (hasClaim(of)) return followUps;
  const others = followUps.filter((kind) => kind !== 'insurance');
  return dischargedAtMs === null && others.length === 0 ? ['billing'] : others;
}

/**
 * The follow-ups of a seeded case that was discharged, or that came in as one: states, moments and
 * dates, from which rows and clocks are made. Words and money come with the record itself
 * (`plan/follow-ups-part.ts`), and change neither.
 */
export function layFollowUps(
  seed: number,
  life: Life,
  laidAtMs: number,
  of: FollowedGround,
): readonly FollowUp[] {
  const isAlone = life.dischargedAtMs === null;
  const from = life.dischargedAtMs ?? life.arrivedAtMs;
  const hasEnded = life.stage === 'closed';
  const open = openKindsOf(life, of);
  const asked =
    hasClaim(of) || isAlone
      ? FOLLOW_UP_KINDS
      : FOLLOW_UP_KINDS.filter((kind) => kind !== 'insurance');
  const kinds = isAlone ? (hasEnded ? life.followUps : open) : asked;
  const draws = drawsOf(seed, life.n, 'followUps');
  const trouble = drawsOf(seed, life.n, 'followUpTrouble');
  // Of who has died nobody asks for anything any more; what was owed may still be open (§4).
  const hasDied = life.outcome === 'patient-died';
  const owes = hasDied && trouble.chance(OWING_AFTER_DEATH);
  const isSlow = trouble.chance(SLOW_REPORTS);
  // A report that lies about is open for longer than the usual ones.
  const isLate =
    isSlow && !isAlone && life.stage === 'follow-up' && laidAtMs - from < SLOWEST_DAYS * DAY_MS;
  return kinds.map((kind) => {
    const isOpen =
      open.includes(kind) || (owes && kind === 'billing') || (isLate && kind === 'report');
    const pace = draws.between(0.6, 1.5) * paceOf(kind, isSlow, trouble);
    const lastMs = hasEnded ? Date.parse(of.stageSince) : from + 0.8 * (laidAtMs - from);
    const until = isOpen && !hasDied ? laidAtMs : Math.min(laidAtMs, lastMs);
    const isCutOff = hasDied && (kind === 'report' || kind === 'next-visit');
    const laid = LAY[kind]({
      draws,
      trouble,
      kind,
      base: {
        id: seedId('followUps', life.n * CHILDREN_PER_CASE + FOLLOW_UP_KINDS.indexOf(kind)),
        version: 1,
        caseId: of.id,
        ownerId: null,
        openedAt: instant(from),
        chases: [],
      },
      of,
      from,
      isOpen: isOpen || isCutOff,
      at: (days) => from + days * pace * DAY_MS,
      nowMs: until,
      by: of.closing?.closedBy ?? '',
    });
    if (!isCutOff) return laid;
    const by = of.closing?.closedBy ?? '';
    return { ...laid, ended: { at: instant(until), by, how: 'patient-died', note: null } };
  });
}

/** Some reports lie about, and some payers answer soon, so that every state is somewhere (config). */
const SLOW_REPORTS = 0.2;
const SLOWEST_DAYS = 32;
const QUICK_PAYERS = 0.4;

function paceOf(kind: FollowUpKind, isSlow: boolean, trouble: Draws): number {
  if (kind === 'report') return isSlow ? 3.2 : 1;
  return kind === 'insurance' && trouble.chance(QUICK_PAYERS) ? 0.45 : 1;
}
