import { patientLanguage } from '@/domain/follow-up/patient-language';
import { followUpProgress } from '@/domain/follow-up/standing';
import type { Closing } from '@/domain/closing';
import type { Caller, CaseRecord, Patient } from '@/domain/case';
import type { CaseLink } from '@/domain/case-link';
import { URGENCY_CRITERIA, type UrgencyCriterion } from '@/domain/urgency-criteria';
import { STAGES } from '@/domain/vocabulary';
import { DAY_MS } from '@/lib/spans';
import { utcDateOf, utcInstantOf } from '@/lib/utc';
import { FACILITATORS } from '@/reference/facilitators';
import { consularWaitOf, OFFICES } from '@/reference/offices';
import { callerOf, channelOf, partyOf, payerOf } from './callers';
import { progressOf, recordsOf, reviewsOf } from './clinical';
import { withNationalities } from './companion-nationalities';
import { SHARES } from './config';
import { planContacts, type PlannedContact } from './contact-plan';
import { arrivalOf, familyOf, type Ground } from './ground';
import { layFollowUps } from './follow-ups';
import { withGatesThatApply } from './gates-that-apply';
import { handOffOf, type LaidHandOff, pendingOf } from './hand-offs';
import { holdOf, pastHoldsOf } from './hold-records';
import { payerWaitedFor, speaksEnglish, waitsFor } from './holds';
import { missingOf, NOTHING_MISSING } from './intake';
import { lifeOf, type Life } from './life';
import { latinName, makeFamilyName, makeName } from './names';
import { deciderOf, ownerOf, type Team } from './owners';
import { makePatient } from './patients';
import { askedLines } from './record-requests';
import { drawsOf, hashOf, type Draws } from './random';
import type { Reason } from './reasons';
import { referenceOf, seedId } from './seed-ids';
import {
  DISCLOSURE_NOTES,
  ELSEWHERE_REASONS,
  drawReason,
  summaryText,
  TRANSFER_REASONS,
  WITHDRAWN_REASONS,
} from './texts';
import { addWork, positionOf } from './work-days';

/** A case made from the seed, with what its children and its row need. */
export interface MadeCase {
  readonly life: Life;
  readonly caseRecord: CaseRecord;
  readonly patient: Patient;
  readonly contacts: readonly PlannedContact[];
  readonly handOff: LaidHandOff | null;
}

/** The latest case of the patient tells whether he or she lives. */
const latestLifeOf = (ground: Ground, life: Life): Life => {
  let latest = life;
  while (latest.later !== null) latest = lifeOf(ground, latest.later);
  return latest;
};

/** The patient of that number, from the seed alone. */
export const patientNumbered = (ground: Ground, number: number): Patient => {
  const first = lifeOf(ground, number);
  return makePatient(ground, number, latestLifeOf(ground, first), missingOf(ground, first)).patient;
};

const linksOf = (ground: Ground, life: Life): CaseLink[] => {
  const link = (kind: CaseLink['kind'], n: number): CaseLink => ({
    kind,
    reference: referenceOf(n, arrivalOf(ground, n)),
  });
  const links: CaseLink[] = [];
  if (life.earlier !== null) links.push(link('earlier-visit', life.earlier));
  if (life.later !== null) links.push(link('next-visit', life.later));
  for (const n of familyOf(ground, life.n) ?? []) if (n !== life.n) links.push(link('family', n));
  return links;
};

const closingOf = (
  { outcome, stageSinceMs }: Life,
  reviews: CaseRecord['reviews'],
  closedBy: string,
  draws: Draws,
): Closing | null => {
  const withdrawn = draws.pick(WITHDRAWN_REASONS);
  const elsewhere = draws.pick(ELSEWHERE_REASONS);
  if (outcome === null) return null;
  const isDeclined = outcome === 'declined';
  const reasons: Partial<Record<typeof outcome, string | null>> = {
    withdrawn,
    'treated-elsewhere': elsewhere,
    declined: reviews[0]?.note ?? null,
    'no-response': 'Three attempts on different days without an answer',
  };
  return {
    outcome,
    reason: reasons[outcome] ?? null,
    alternative: isDeclined ? (reviews[0]?.alternative ?? null) : null,
    closedAt: utcInstantOf(stageSinceMs),
    closedBy,
  };
};

/** Wished dates: who needs a visa mostly knows for how long one waits, but not always. */
const preferredOf = (
  life: Life,
  draws: Draws,
): Pick<CaseRecord, 'preferredFromOn' | 'preferredToOn'> => {
  const wait = consularWaitOf(life.office, 'US') ?? 0;
  const [has, knows] = [draws.chance(0.62), draws.chance(0.82)];
  const days = draws.between(18, 120) + (knows ? Math.min(wait * 1.25, 330) : 0);
  const length = draws.int(5, 30);
  if (!has) return { preferredFromOn: null, preferredToOn: null };
  const wished = life.arrivedAtMs + days * DAY_MS;
  // Dates that were agreed on lie within what was wished.
  const agreed = life.firstAppointmentMs ?? Number.POSITIVE_INFINITY;
  const from = Math.max(life.arrivedAtMs, Math.min(wished, agreed - (length % 8) * DAY_MS));
  return { preferredFromOn: utcDateOf(from), preferredToOn: utcDateOf(from + length * DAY_MS) };
};

const disclosureOf = (caller: Caller, draws: Draws): CaseRecord['disclosure'] => {
  const [patientUnaware, isLimited, hour] = [
    draws.chance(SHARES.patientUnaware),
    draws.chance(SHARES.safeHours),
    draws.int(8, 17),
  ];
  const clock = (h: number): string => `${String(h).padStart(2, '0')}:00`;
  return {
    // Who asks for care of their own knows of what.
    patientUnaware: patientUnaware && caller.relationship !== 'self',
    safeFrom: isLimited ? clock(hour) : null,
    safeTo: isLimited ? clock(hour + 4) : null,
    note: draws.chance(0.06) ? draws.pick(DISCLOSURE_NOTES) : null,
  };
};

/** Mostly somebody has said which criterion of the urgency is met: one that fits the reason. */
const criterionOf = (
  ground: Ground,
  { n, urgency }: Life,
  { criteria: fitting }: Reason,
): UrgencyCriterion | null => {
  const draw = hashOf(ground.seed, n, 'slot') >>> 4;
  const criteria = URGENCY_CRITERIA[urgency].filter((each) => fitting.includes(each));
  return draw % 7 === 0 ? null : (criteria[draw % criteria.length] ?? null);
};

/** A planned next contact; one that was forgotten long ago says nothing any more. */
const NEXT_CONTACT_KEPT_MS = 4 * DAY_MS;

/** Most go to another campus; the family of some has moved, or speaks with the wrong office. */
const transferTo = (ground: Ground, life: Life, toCampus: string) => {
  const draws = drawsOf(ground.seed, life.n, 'transfer');
  const toOffice = draws.pick(OFFICES.filter(({ code }) => code !== life.office)).code;
  return draws.chance(0.45) ? { toOffice, toCampus: null } : { toOffice: null, toCampus };
};

/** How what was promised stands, as its records say it. */
const withFollowUps = (
  ground: Ground,
  life: Life,
  record: CaseRecord,
  patient: Patient,
): CaseRecord => {
  if (life.stage !== 'follow-up' && life.outcome !== 'patient-died') return record;
  const language = patientLanguage(patient, record.caller);
  const of = { ...record, language };
  const followUps = layFollowUps(ground.seed, life, ground.laidAtMs, of);
  const progress = { ...record.progress, ...followUpProgress(record, followUps) };
  return { ...record, progress };
};

/** Makes case `n` (1 … size) from the seed, alone. */
export const makeCase = (ground: Ground, team: Team, n: number): MadeCase => {
  const life = lifeOf(ground, n);
  const missing = missingOf(ground, life);
  const { patient, home, age } = makePatient(
    ground,
    life.patientNumber,
    latestLifeOf(ground, life),
    life.patientNumber === n ? missing : NOTHING_MISSING,
  );
  const contacts = planContacts(ground, life);
  const draws = drawsOf(ground.seed, n, 'texts');
  const officeDays = ground.daysOf(life.officePlace);
  const isOpen = positionOf(officeDays, life.arrivedAtMs) % 1 > 0;
  const channel = channelOf(life, isOpen, draws);
  const isEarly = STAGES.indexOf(life.stage) <= STAGES.indexOf('records');
  const ownerDraws = drawsOf(ground.seed, n, 'owner');
  const owner = ownerOf(team, life.office, life.campus, isEarly, home.language, ownerDraws);
  const caller = callerOf(home, age, patient, channel, missing, draws);
  const reached = contacts.filter((contact) => contact.isReached);
  const firstReached = reached[0];
  const lastReached = reached.at(-1)?.atMs ?? null;
  const isClosed = life.outcome !== null;
  const records = recordsOf(life, draws);
  const reason = drawReason({ ...life, language: home.language, age, sex: patient.sex }, draws);
  const summary = summaryText(draws);
  const hasSummary = draws.chance(0.85) && !missing.reason;
  const drawnPayer = payerOf(life.office, draws);
  const waitedFor = payerWaitedFor(life.steps, drawnPayer);
  const payer = missing.payer ? waitedFor : (waitedFor ?? drawnPayer);
  const plansNext = draws.chance(0.6) && !isClosed;
  const nextDraw = draws.between(1, 9);
  const nextContact = lastReached === null ? 0 : addWork(officeDays, lastReached, nextDraw);
  const keepsNext = plansNext && nextContact > ground.laidAtMs - NEXT_CONTACT_KEPT_MS;
  const reviews = reviewsOf(life, missing, team, draws);
  const closedBy = deciderOf(team, life.campus, draws).id;
  const others = ['rochester', 'arizona', 'florida'].filter((campus) => campus !== life.campus);
  const [toCampus, transferReason] = [draws.pick(others), draws.pick(TRANSFER_REASONS)];
  const asksTransfer =
    draws.chance(0.014) && !isClosed && life.stage !== 'new' && life.campus !== 'london';
  const ownerId = life.claimedAtMs === null ? null : owner.id;
  const handOff = asksTransfer ? null : handOffOf(ground, team, life, ownerId);
  const hasPhysician = draws.chance(0.7);
  const physician = makeName(home.pool, draws.chance(0.4), makeFamilyName(home.pool, draws), draws);
  const place = draws.pick(home.country.cities);
  const caseRecord: CaseRecord = {
    id: seedId('case', n),
    version: 1,
    revision: 1,
    reference: referenceOf(n, life.arrivedAtMs),
    office: life.office,
    campus: life.isCampusOpen ? null : life.campus,
    channel,
    facilitator: channel === 'facilitator' ? draws.pick(FACILITATORS).code : null,
    // Who calls for it is asked once.
    facilitatorConsent: channel === 'facilitator' ? caller.consent : 'unknown',
    patientId: patient.id,
    caller,
    homePhysician: hasPhysician
      ? {
          name: `Dr. ${latinName(physician)}`,
          place,
          phone: draws.digits(home.country.phone),
          email: null,
        }
      : null,
    party: withNationalities(
      partyOf(home, age, draws),
      home.nationality,
      drawsOf(ground.seed, n, 'nationalities'),
    ),
    disclosure: disclosureOf(caller, draws),
    reason: missing.reason ? null : reason.text,
    summary: hasSummary ? summary : null,
    reviews,
    ...preferredOf(life, draws),
    urgency: life.urgency,
    urgencyCriterion: criterionOf(ground, life, reason),
    payer,
    needsInterpreter:
      (draws.chance(0.82) && !speaksEnglish(home.language)) ||
      waitsFor(life.steps, 'interpreter-services'),
    arrivedAt: utcInstantOf(life.arrivedAtMs),
    stage: life.stage,
    stageSince: utcInstantOf(life.stageSinceMs),
    ownerId,
    claimedAt: life.claimedAtMs === null ? null : utcInstantOf(life.claimedAtMs),
    firstContactAt: firstReached ? utcInstantOf(firstReached.atMs) : null,
    lastContactAt: lastReached === null ? null : utcInstantOf(lastReached),
    nextContactAt: keepsNext ? utcInstantOf(nextContact) : null,
    unansweredAt: contacts
      .filter((contact) => !contact.isReached && contact.atMs > (lastReached ?? 0))
      .map((contact) => utcInstantOf(contact.atMs)),
    hold: holdOf(life, draws),
    pastHolds: pastHoldsOf(life),
    records: askedLines(ground, life, records.items, hasPhysician),
    recordsWaivedReason: records.waived,
    progress: progressOf(ground, life, caller, draws),
    transfer: asksTransfer
      ? {
          ...transferTo(ground, life, toCampus),
          reason: transferReason,
          askedAt: utcInstantOf(Math.max(life.stageSinceMs, ground.laidAtMs - 2 * DAY_MS)),
          askedBy: owner.id,
        }
      : null,
    handOff: pendingOf(handOff),
    closing: closingOf(life, reviews, closedBy, draws),
    links: linksOf(ground, life),
  };
  const gated = withGatesThatApply(caseRecord, life, patient);
  const laid = withFollowUps(ground, life, gated, patient);
  return { life, caseRecord: laid, patient, contacts, handOff };
};
