import { actorOf, can } from '../policy';
import { DIRECT } from '@/reference/place';
import type { CaseRecord, Patient, Person } from '../case';
import { absenceAt } from '../absence/absence';
import type { CasePlan } from '../plan/case-plan';
import { isCovering, standingEstimate, wasReceived } from '../plan/money/covered';
import { currencyOf } from '../plan/money/usual-currency';
import { patientLanguage } from './patient-language';
import type { FollowUpKind, Role } from '../vocabulary';
import { depositedOn } from './credit-deposit';
import { depositsLeft } from './deposits-left';
import type { Claim, FollowUp, LedgerEntry } from './follow-up';
import { campusPlaceOf } from '@/reference/place';
import type { ClaimPayer } from './vocabulary';

/** Who answers for each kind (Product reference, §8; config). */
const FOLLOW_UP_OWNERS = {
  report: 'liaison',
  billing: 'coordinator',
  insurance: 'coordinator',
  'next-visit': 'liaison',
} as const satisfies Readonly<Record<FollowUpKind, Role>>;

type Candidate = Pick<Person, 'id' | 'grants' | 'place' | 'absences' | 'languages' | 'capacity'>;

/**
 * Whose a follow-up is by rule: the case's owner where that is the role's; else one of the office's
 * liaisons or the campus's coordinators, who is there and speaks the patient's language. Direct has
 * coordinators only. Null where nobody fits: then it is whoever owns the case.
 */
export function ownerFor(
  kind: FollowUpKind,
  record: Pick<CaseRecord, 'office' | 'campus' | 'ownerId' | 'id'>,
  language: string,
  people: readonly Candidate[],
  nowMs: number,
): string | null {
  const wanted: Role = record.office === DIRECT ? 'coordinator' : FOLLOW_UP_OWNERS[kind];
  const place = wanted === 'liaison' ? record.office : (record.campus ?? campusPlaceOf(null));
  const pool = people.filter(
    (person) =>
      person.grants.some(
        ({ role, offices, campuses }) =>
          role === wanted && (offices.includes(place) || campuses.includes(place)),
      ) && can(actorOf(person), 'case.edit', record),
  );
  if (pool.some(({ id }) => id === record.ownerId)) return record.ownerId;
  const rank = (person: Candidate): number =>
    (absenceAt(person, nowMs) === null ? 0 : 2) + (person.languages.includes(language) ? 0 : 1);
  const best = Math.min(...pool.map(rank));
  const fitting = pool.filter((person) => rank(person) === best);
  // Spread over them by the case, so that not the first of each office gets all.
  return fitting[spreadOf(record.id) % Math.max(1, fitting.length)]?.id ?? null;
}

const spreadOf = (id: string): number =>
  Array.from(id, (letter) => letter.codePointAt(0) ?? 0).reduce(
    (sum, code) => (sum * 31 + code) % 65_521,
    7,
  );

export interface Opening {
  readonly case: CaseRecord;
  readonly patient: Pick<Patient, 'language'>;
  /** As it stands: with the follow-ups that were opened before. */
  readonly plan: Pick<CasePlan, 'estimates' | 'coverages' | 'followUps'>;
  readonly people: readonly Candidate[];
  readonly at: string;
  readonly by: string;
  readonly newId: () => string;
}

/** A follow-up as it begins: with what the case knows already, and nothing done. */
export function opened(kind: FollowUpKind, opening: Opening): FollowUp {
  const { case: record, at, people, newId } = opening;
  const language = patientLanguage(opening.patient, record.caller);
  const isDeath = record.closing?.outcome === 'patient-died';
  const base = {
    id: newId(),
    version: 1,
    caseId: record.id,
    // After a death the case's owner is the one person to whom open money shows.
    ownerId: isDeath ? null : ownerFor(kind, record, language, people, Date.parse(at)),
    openedAt: at,
    stateSince: at,
    chases: [],
    ended: null,
  };
  switch (kind) {
    case 'report':
      return {
        ...base,
        kind,
        state: 'requested',
        documents: ['discharge-summary'],
        language,
        recipients: record.homePhysician === null ? ['patient'] : ['patient', 'home-physician'],
        sendings: [],
        acknowledgements: [],
        corrections: [],
      };
    case 'billing': {
      const currency = currencyOfBill(opening);
      return {
        ...base,
        kind,
        state: 'reconciling',
        currency,
        lines: [],
        estimated: 0,
        variance: null,
        statements: [],
        queries: [],
        entries: depositsOf(opening, currency),
        plan: null,
      };
    }
    case 'insurance':
      return { ...base, kind, state: 'gathering', claims: claimsOf(opening) };
    case 'next-visit':
      return {
        ...base,
        kind,
        state: 'proposed',
        purpose: null,
        specialty: record.reviews.find(({ isLead }) => isLead)?.specialty ?? null,
        fromOn: null,
        toOn: null,
        linked: null,
        declined: null,
      };
  }
}

/** What the family was told it costs decides; else what pays for it. */
function currencyOfBill({ case: record, plan }: Opening): string {
  const { coverages } = plan;
  const paying = coverages.find(isCovering) ?? coverages.find(wasReceived);
  const said = standingEstimate(plan.estimates)?.total ?? paying?.amount;
  return said?.currency ?? currencyOf(record);
}

/** What was deposited before is on the account of the first bill after it from the first day. */
function depositsOf(opening: Opening, currency: string): readonly LedgerEntry[] {
  const { case: record, plan, at, by, newId } = opening;
  const held = depositsLeft(plan).filter(({ amount }) => amount.currency === currency);
  return held.map((deposit) => ({
    id: newId(),
    at,
    by,
    on: depositedOn({ case: record }, deposit),
    kind: 'deposit',
    minor: -deposit.amount.minor,
    party: 'patient',
    reference: null,
    note: null,
    conversion: null,
    reverses: null,
    credits: deposit.id,
  }));
}

const CLAIM_PAYER: Readonly<Partial<Record<string, ClaimPayer>>> = {
  insurer: 'insurer',
  sponsor: 'sponsor',
  employer: 'employer',
};

/**
 * One claim for each letter or authorization that came, in their order, with the limit that it
 * states; a second time one without, since those limits are claimed already.
 */
function claimsOf(opening: Opening): readonly Claim[] {
  const { case: record, plan, at, newId } = opening;
  const payer = CLAIM_PAYER[record.payer ?? ''] ?? 'insurer';
  // What an earlier follow-up claimed is so once.
  const wasClaimed = plan.followUps.some(({ kind }) => kind === 'insurance');
  const letters = wasClaimed
    ? []
    : plan.coverages.filter((each) => each.kind !== 'deposit' && wasReceived(each));
  const made = letters.map(({ issuer, amount }) => ({ name: issuer, limit: amount }));
  const asked = made.length > 0 ? made : [{ name: '–', limit: null }];
  return asked.map(({ name, limit }, index) => ({
    id: newId(),
    order: index + 1,
    payer,
    name,
    limit,
    state: 'gathering',
    stateSince: at,
    gathered: [],
    claimed: null,
    filedOn: null,
    number: null,
    queries: [],
    decisions: [],
    appeals: [],
  }));
}
