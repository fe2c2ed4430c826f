import { localDateOf, type PlainDate } from '@/lib/zoned-time';
import { zoneAt } from '@/reference/airports';
import { campusOf } from '@/reference/campuses';
import { visaNeededBy } from '../../visa-risk';
import { usualWaitOf, waitOfWhoNeeds } from '../../visa-wait';
import { itineraryOf } from '../appointments/itinerary';
import type { PlanFacts } from '../gates/gate-state';
import type { VisaState } from '../travel';
import { legsOf, standing } from './leg-order';
import type { TravelFacts, Traveller } from './travellers';
import { type TravellerVisa, visasOf, visaStateOf } from './visas';

/** In these nobody has asked the consulate yet. */
const BEFORE_CONSULATE: ReadonlySet<VisaState> = new Set(['unknown', 'to-start', 'letter-sent']);

/** The chain's steps that have something to do for the letter: it goes out before they apply. */
const BEFORE_LETTER: ReadonlySet<VisaState> = new Set(['unknown', 'to-start']);

/** Visas that are needed, or of which nobody has said that they are not. */
export const neededVisas = (facts: TravelFacts): readonly TravellerVisa[] =>
  visasOf(facts).filter((each) => visaStateOf(each) !== 'not-needed');

/** Those for which nobody has asked the consulate yet. */
export const beforeConsulate = (facts: TravelFacts): readonly TravellerVisa[] =>
  neededVisas(facts).filter((each) => BEFORE_CONSULATE.has(visaStateOf(each)));

/** Those for which the invitation has not gone out yet. */
export const beforeLetter = (facts: TravelFacts): readonly TravellerVisa[] =>
  neededVisas(facts).filter((each) => BEFORE_LETTER.has(visaStateOf(each)));

/** Whose visas these are, each once. */
export const whoseVisas = (visas: readonly TravellerVisa[]): readonly Traveller[] => [
  ...new Map(visas.map(({ traveller }) => [traveller.id, traveller])).values(),
];

/** A visit to the consulate of a country that comes too late for the flight. */
export interface LateVisit {
  readonly country: string;
  /** `patient`, or the `id` of a companion. */
  readonly id: string;
  readonly appointmentOn: PlainDate;
}

/**
 * Travellers whose appointment at the consulate is after the day on which their way out begins, by
 * the clock of the airport; a visa that is there already needs no visit.
 */
export const visaAfterFlight = (facts: TravelFacts): readonly LateVisit[] =>
  neededVisas(facts).flatMap(({ traveller: { id }, country, standing: visa }) => {
    const appointmentOn = visa?.visaAppointmentOn ?? null;
    const [first] = legsOf(standing(facts.plan.legs), id, 'out');
    if (appointmentOn === null || first === undefined || visa?.visa === 'granted') return [];
    const leavesOn = localDateOf(Date.parse(first.departAt), zoneAt(first.from));
    return appointmentOn > leavesOn ? [{ id, country, appointmentOn }] : [];
  });

/** When visas of a country have to be asked for, whose, and what that follows from. */
export interface VisaStart {
  readonly country: string;
  readonly travellers: readonly Traveller[];
  /** Last day on which the consulate can be asked and still answers in time. */
  readonly latestOn: PlainDate;
  /** The consulates' usual wait, in calendar days. */
  readonly waitDays: number;
}

/**
 * The latest dates to ask the consulates that nobody has asked yet, country by country: the first
 * appointment there, or else the wished date, less the usual wait of each traveller for a visa to it
 * (Product reference, §5); who has the same stands together. Nothing where it is not known, or nobody waits.
 */
export function visaStartsOf(facts: PlanFacts): readonly VisaStart[] {
  const groups = Map.groupBy(beforeConsulate(facts), (visa) => {
    const waitDays = waitFor(visa, facts.case.office);
    return `${visa.country} ${waitDays ?? ''}`;
  });
  return [...groups.values()].flatMap((visas): readonly VisaStart[] => {
    const [visa] = visas;
    if (visa === undefined) return [];
    const { country } = visa;
    const waitDays = waitFor(visa, facts.case.office);
    const latestOn = latestStart(facts, country, waitDays);
    if (latestOn === null || waitDays === null) return [];
    return [{ country, travellers: whoseVisas(visas), latestOn, waitDays }];
  });
}

/** Once somebody has said that a visa is needed, a nationality that usually needs none is no reason. */
const waitFor = (visa: TravellerVisa, office: string): number | null => {
  const waitOf = visaStateOf(visa) === 'unknown' ? usualWaitOf : waitOfWhoNeeds;
  return waitOf(visa.traveller.nationality, office, visa.country);
};

function latestStart(
  { case: record, plan }: Pick<PlanFacts, 'case' | 'plan'>,
  country: string,
  waitDays: number | null,
): PlainDate | null {
  const first = itineraryOf(plan.appointments).find(
    ({ campus }) => campusOf(campus).country === country,
  );
  const { campus, startAt } = first ?? {
    campus: record.campus,
    startAt: record.progress.firstAppointmentAt,
  };
  const progress = { ...record.progress, firstAppointmentAt: startAt };
  return visaNeededBy({ ...record, campus, progress }, waitDays);
}
