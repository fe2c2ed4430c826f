import type {
  Caller,
  CaseLink,
  CaseRecord,
  Companion,
  Hold,
  PastHold,
  Patient,
  Progress,
  RecordItem,
  SpecialtyReview,
} from '@/domain/case';
import {
  ALTERNATIVES,
  DECLINE_REASONS,
  RECORD_KINDS,
  STAGES,
  type Channel,
  type Consent,
  type Gate,
  type Payer,
  type RecordState,
  type Relationship,
} from '@/domain/vocabulary';
import { FACILITATORS } from '@/reference/facilitators';
import { SHARES } from './config';
import { planContacts, type PlannedContact } from './contact-plan';
import { COUNTRIES } from './countries';
import { arrivalOf, familyOf, type Ground } from './ground';
import { lifeOf, type Life } from './life';
import { latinName, makeName } from './names';
import { deciderOf, ownerOf, type Team } from './owners';
import { addressOf, makePatient, type Home } from './patients';
import { drawsOf, weighted, type Draws } from './random';
import { referenceOf, seedId } from './seed-ids';
import {
  CONDITION_NOTES,
  DECLINE_NOTES,
  DISCLOSURE_NOTES,
  ELSEWHERE_REASONS,
  HOLD_REASONS,
  MORE_NOTES,
  reasonText,
  summaryText,
  WITHDRAWN_REASONS,
} from './texts';
import { addWork, positionOf } from './work-days';

const DAY_MS = 86_400_000;
const instant = (ms: number): string => new Date(ms).toISOString();
const plainDate = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const ordinal = (stage: Life['stage']): number => STAGES.indexOf(stage);

/** A case made from the seed, with what its children and its row need. */
export interface MadeCase {
  readonly life: Life;
  readonly caseRecord: CaseRecord;
  readonly patient: Patient;
  readonly contacts: readonly PlannedContact[];
}

/** What an unfinished intake does not know yet. */
interface Missing {
  readonly birthOn: boolean;
  readonly language: boolean;
  readonly contact: boolean;
  readonly consent: boolean;
  readonly reason: boolean;
  readonly specialty: boolean;
  readonly payer: boolean;
}
const NOTHING_MISSING: Missing = {
  birthOn: false,
  language: false,
  contact: false,
  consent: false,
  reason: false,
  specialty: false,
  payer: false,
};

const missingOf = (ground: Ground, life: Life): Missing => {
  if (life.stage !== 'new' && life.stage !== 'contacting') return NOTHING_MISSING;
  const draws = drawsOf(ground.seed, life.n, 'intake');
  if (!draws.chance(SHARES.incompleteIntake)) return NOTHING_MISSING;
  // A patient who has been here is known; only the request can lack something.
  const isKnown = life.earlier !== null || life.later !== null;
  return {
    birthOn: draws.chance(0.2) && !isKnown,
    language: draws.chance(0.08) && !isKnown,
    contact: draws.chance(0.06) && !isKnown,
    consent: draws.chance(0.45),
    reason: draws.chance(0.08),
    specialty: draws.chance(0.28),
    payer: draws.chance(0.45),
  };
};

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

const payerOf = (office: string, draws: Draws): Payer => {
  const draw = draws.next();
  if (office === 'united-arab-emirates') return draw < 0.6 ? 'sponsor' : draw < 0.8 ? 'insurer' : 'self';
  return draw < 0.5 ? 'self' : draw < 0.83 ? 'insurer' : draw < 0.9 ? 'employer' : 'sponsor';
};

const RELATIVES = weighted<Relationship>([
  ['child', 34],
  ['spouse', 26],
  ['parent', 8],
  ['sibling', 12],
  ['other-relative', 9],
  ['friend', 3],
  ['physician', 7],
  ['embassy', 2],
  ['other', 1],
]);

const callerOf = (
  home: Home,
  age: number,
  patient: Patient,
  channel: Channel,
  missing: Missing,
  draws: Draws,
): Caller => {
  const isSelf = draws.chance(SHARES.callerIsPatient) && age >= 18;
  const related = age < 18 ? 'parent' : RELATIVES(draws.next());
  const isAbroad = draws.chance(SHARES.callerAbroad);
  const abroad = draws.pick(COUNTRIES);
  const isWoman = draws.chance(0.6);
  const name = makeName(home.pool, isWoman, home.familyName, draws);
  const consents: Consent = missing.consent
    ? draws.chance(0.6) ? 'asked' : 'unknown'
    : draws.chance(0.012) ? 'withdrawn' : 'given';
  const country = isAbroad && !isSelf ? abroad : home.country;
  const phone = draws.digits(country.phone);
  const relationship: Relationship =
    channel === 'facilitator' ? 'facilitator' : channel === 'physician' ? 'physician' : isSelf ? 'self' : related;
  const self = relationship === 'self';
  const latin = latinName(self ? patient.name : name);
  const hasEmail = draws.chance(0.65);
  return {
    name: latin,
    relationship,
    consent: consents,
    phone: missing.contact ? null : self ? (patient.phone ?? phone) : phone,
    email: missing.contact || !hasEmail ? null : self ? patient.email : `${addressOf(latin)}@example.com`,
    language: missing.language ? null : country === abroad && draws.chance(0.3) ? abroad.language : home.language,
    timeZone: country.zone,
  };
};

const partyOf = (home: Home, draws: Draws): Companion[] => {
  const count = draws.chance(0.62) ? draws.int(1, 3) : 0;
  return Array.from({ length: count }, (): Companion => {
    const isMinor = draws.chance(0.12);
    const name = latinName(makeName(home.pool, draws.chance(0.5), home.familyName, draws));
    return { name, relationship: isMinor ? 'child' : RELATIVES(draws.next() * 0.8), isMinor };
  });
};

const WAITING_STATES = weighted<RecordState>([
  ['asked', 5],
  ['received', 4],
  ['needs-translation', 2],
  ['not-asked', 2],
]);

const recordsOf = (life: Life, draws: Draws): { items: RecordItem[]; waived: string | null } => {
  const isDone = ordinal(life.stage) > ordinal('records') && life.decidedAtMs !== null || life.stage === 'review';
  const isOpen = life.stage === 'records';
  const isWaived = draws.chance(0.08) && isDone;
  const items = RECORD_KINDS.map((kind): RecordItem => {
    const isNeeded = draws.chance(kind === 'genetics' ? 0.2 : kind === 'operative' || kind === 'pathology' ? 0.55 : 0.93);
    const wait = WAITING_STATES(draws.next());
    const done: RecordState = draws.chance(0.25) ? 'translated' : 'received';
    if (!isDone && !isOpen) return { kind, state: 'not-asked' };
    if (!isNeeded) return { kind, state: 'not-needed' };
    if (isOpen) return { kind, state: wait };
    return { kind, state: isWaived && kind === 'labs' ? 'asked' : done };
  });
  return { items, waived: isWaived ? 'Specialty will read what is there' : null };
};

const reviewsOf = (life: Life, missing: Missing, team: Team, draws: Draws): SpecialtyReview[] => {
  if (missing.specialty) return [];
  const by = deciderOf(team, life.campus, draws).id;
  const hasMoved = life.decidedAtMs !== null;
  const declined = life.outcome === 'declined';
  const reviewDraw = draws.next();
  const base = { reason: null, alternative: null, decidedAt: null, decidedBy: null, note: null };
  const lead: SpecialtyReview = { ...base, specialty: life.specialty, isLead: true, decision: 'pending' };
  const decidedAt = life.decidedAtMs === null ? null : instant(life.decidedAtMs);
  const condition = draws.chance(0.4) ? draws.pick(CONDITION_NOTES) : null;
  const reason = draws.pick(DECLINE_REASONS);
  const alternative = draws.pick(ALTERNATIVES);
  const declineNote = draws.pick(DECLINE_NOTES);
  const moreNote = draws.pick(MORE_NOTES);
  const decided = { ...lead, decidedAt, decidedBy: by };
  const steps = life.steps;
  const sentBack = steps.filter((step) => step.stage === 'review').length === 1 && life.stage === 'records';
  const first: SpecialtyReview = declined
    ? { ...decided, decision: 'declined', reason, alternative, note: declineNote }
    : hasMoved && life.outcome !== 'treated-elsewhere'
      ? { ...decided, decision: 'accepted', note: condition }
      : sentBack
        ? { ...lead, decision: 'more-information', decidedAt: instant(life.stageSinceMs), decidedBy: by, note: moreNote }
        : life.stage === 'review' && reviewDraw < 0.06
          ? { ...lead, decision: 'declined', decidedAt: instant(life.stageSinceMs + 3_600_000), decidedBy: by, reason, alternative, note: declineNote }
          : lead;
  if (life.secondSpecialty === null) return [first];
  const second: SpecialtyReview = {
    ...(first.decision === 'accepted' && reviewDraw < 0.8 ? { ...first, note: null } : lead),
    specialty: life.secondSpecialty,
    isLead: false,
  };
  return [first, second];
};

const GATES_IN_ORDER: readonly Gate[] = [
  'visa-valid',
  'passports-valid',
  'flights-booked',
  'lodging-covered',
  'fit-to-fly',
  'interpreters-confirmed',
  'pick-up-arranged',
  'orientation-done',
];

const progressOf = (life: Life, draws: Draws): Progress => {
  const reached = life.outcome === null ? ordinal(life.stage) : 0;
  const wasTreated = life.dischargedAtMs !== null;
  const failing = GATES_IN_ORDER.filter((_, index) => {
    const draw = draws.next();
    return (index + draw * 1.6) / GATES_IN_ORDER.length > life.prepared;
  });
  const arrival = life.arrivalDayMs;
  return {
    coverageMet: reached > ordinal('clearance') || wasTreated,
    itineraryConfirmed: reached > ordinal('scheduling') || wasTreated,
    failingGates: life.stage === 'preparing' ? failing : [],
    firstAppointmentAt: arrival === null ? null : instant(arrival + 25 * 3_600_000),
    arrivalOn: arrival === null ? null : plainDate(arrival),
    dischargedAt: life.dischargedAtMs === null ? null : instant(life.dischargedAtMs),
    openFollowUps: life.stage === 'follow-up' ? life.followUps : [],
  };
};

const channelOf = (life: Life, isOpen: boolean, draws: Draws): Channel => {
  const draw = draws.next();
  if (life.office === 'china' && draws.chance(SHARES.facilitator)) return 'facilitator';
  if (life.office === 'direct') return draw < 0.5 ? 'web-form' : draw < 0.75 ? 'e-mail' : draw < 0.87 && isOpen ? 'phone' : 'physician';
  if (!isOpen) return draw < 0.6 ? 'web-form' : 'e-mail';
  return draw < 0.4 ? 'office' : draw < 0.6 ? 'phone' : draw < 0.76 ? 'e-mail' : draw < 0.9 ? 'web-form' : 'physician';
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
  const officeDays = ground.daysOf(life.office === 'direct' ? life.campus : life.office);
  const position = positionOf(officeDays, life.arrivedAtMs);
  const isOpen = position % 1 > 0;
  const channel = channelOf(life, isOpen, draws);
  const isEarly = ordinal(life.stage) <= ordinal('records');
  const owner = ownerOf(team, life.office, life.campus, isEarly, home.language, drawsOf(ground.seed, n, 'owner'));
  const caller = callerOf(home, age, patient, channel, missing, draws);
  const reached = contacts.filter((contact) => contact.isReached);
  const lastReached = reached.at(-1)?.atMs ?? null;
  const unanswered = contacts.filter((c) => !c.isReached && c.atMs > (lastReached ?? 0));
  const isClosed = life.outcome !== null;
  const records = recordsOf(life, draws);
  const reason = reasonText(life.specialty, home.language, draws);
  const summary = summaryText(draws);
  const hasSummary = draws.chance(0.85);
  const payer = payerOf(life.office, draws);
  const lastStep = life.steps.at(-1);
  const hold: Hold | null =
    !isClosed && lastStep?.hold && lastStep.hold.untilMs === null
      ? {
          reason: draws.pick(HOLD_REASONS[lastStep.hold.waitingOn] ?? ['Waiting']),
          waitingOn: lastStep.hold.waitingOn,
          since: instant(lastStep.hold.sinceMs),
          reviewOn: plainDate(lastStep.hold.sinceMs + lastStep.hold.reviewAfterDays * DAY_MS),
        }
      : null;
  const pastHolds: PastHold[] = life.steps.flatMap((step) =>
    step.hold && step.hold.untilMs !== null
      ? [{ waitingOn: step.hold.waitingOn, since: instant(step.hold.sinceMs), until: instant(step.hold.untilMs) }]
      : [],
  );
  const preferredFrom = life.arrivedAtMs + draws.between(18, 150) * DAY_MS;
  const hasPreferred = draws.chance(0.7);
  const preferredLength = draws.int(5, 30);
  const plansNext = draws.chance(0.6) && lastReached !== null && !isClosed;
  const nextContact = lastReached === null ? null : addWork(officeDays, lastReached, draws.between(1, 9));
  const reviews = reviewsOf(life, missing, team, draws);
  const closedBy = deciderOf(team, life.campus, draws).id;
  const transferDraw = draws.next();
  const otherCampus = draws.pick(['rochester', 'arizona', 'florida'].filter((c) => c !== life.campus));
  const hasTransfer = !isClosed && life.stage !== 'new' && transferDraw < 0.014;
  const safe = draws.chance(SHARES.safeHours);
  const safeFrom = draws.int(8, 17);
  const hasPhysician = draws.chance(0.7);
  const physician = latinName(makeName(home.pool, draws.chance(0.4), home.familyName, drawsOf(ground.seed, n, 'person')));
  const needsInterpreter = !home.language.startsWith('en') && draws.chance(0.82);
  const caseRecord: CaseRecord = {
    id: seedId('case', n),
    version: 1,
    revision: 1,
    reference: referenceOf(n, life.arrivedAtMs),
    office: life.office,
    campus: life.isCampusOpen ? null : life.campus,
    channel,
    facilitator: channel === 'facilitator' ? draws.pick(FACILITATORS).code : null,
    patientId: patient.id,
    caller,
    homePhysician: hasPhysician
      ? { name: `Dr. ${physician}`, place: draws.pick(home.country.cities), phone: draws.digits(home.country.phone), email: null }
      : null,
    party: partyOf(home, draws),
    disclosure: {
      patientUnaware: draws.chance(SHARES.patientUnaware),
      safeFrom: safe ? `${String(safeFrom).padStart(2, '0')}:00` : null,
      safeTo: safe ? `${String(safeFrom + 3)}:30`.padStart(5, '0') : null,
      note: draws.chance(0.06) ? draws.pick(DISCLOSURE_NOTES) : null,
    },
    reason: missing.reason ? null : reason,
    summary: hasSummary && !missing.reason ? summary : null,
    reviews,
    preferredFromOn: hasPreferred ? plainDate(preferredFrom) : null,
    preferredToOn: hasPreferred ? plainDate(preferredFrom + preferredLength * DAY_MS) : null,
    urgency: life.urgency,
    payer: missing.payer ? null : payer,
    needsInterpreter,
    arrivedAt: instant(life.arrivedAtMs),
    stage: life.stage,
    stageSince: instant(life.stageSinceMs),
    ownerId: life.claimedAtMs === null ? null : owner.id,
    claimedAt: life.claimedAtMs === null ? null : instant(life.claimedAtMs),
    firstContactAt: reached[0] ? instant(reached[0].atMs) : null,
    lastContactAt: lastReached === null ? null : instant(lastReached),
    nextContactAt: plansNext && nextContact !== null ? instant(nextContact) : null,
    unansweredAt: unanswered.map((contact) => instant(contact.atMs)),
    hold,
    pastHolds,
    records: records.items,
    recordsWaivedReason: records.waived,
    progress: progressOf(life, draws),
    transfer: hasTransfer
      ? {
          toOffice: null,
          toCampus: otherCampus,
          reason: 'Family has relatives near that campus',
          askedAt: instant(Math.max(life.stageSinceMs, ground.laidAtMs - 2 * DAY_MS)),
          askedBy: owner.id,
        }
      : null,
    closing:
      life.outcome === null
        ? null
        : {
            outcome: life.outcome,
            reason:
              life.outcome === 'withdrawn'
                ? draws.pick(WITHDRAWN_REASONS)
                : life.outcome === 'treated-elsewhere'
                  ? draws.pick(ELSEWHERE_REASONS)
                  : life.outcome === 'declined'
                    ? (reviews[0]?.note ?? null)
                    : null,
            alternative: life.outcome === 'declined' ? (reviews[0]?.alternative ?? null) : null,
            closedAt: instant(life.stageSinceMs),
            closedBy,
          },
    links: linksOf(ground, life),
  };
  return { life, caseRecord, patient, contacts };
};
