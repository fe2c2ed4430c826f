import { localDateOf, type PlainDate } from '@/lib/zoned-time';
import { zoneOfAirport } from '@/reference/airports';
import { findOffice } from '@/reference/offices';
import type { CaseRecord } from '../../case';
import { visaNeededBy } from '../../visa-risk';
import type { VisaState } from '../travel';
import { legsOf, standing } from './leg-order';
import { isDomestic, partyOf, type TravelFacts, type Traveller } from './travellers';

/** In these nobody has asked the consulate yet. */
const BEFORE_CONSULATE: ReadonlySet<VisaState> = new Set(['unknown', 'to-start', 'letter-sent']);

/** The chain's steps that have something to do for the letter: it goes out before they apply. */
const BEFORE_LETTER: ReadonlySet<VisaState> = new Set(['unknown', 'to-start']);

const stateOf = ({ papers }: Traveller): VisaState => papers?.visa ?? 'unknown';

/** Travellers who need a visa, or of whom nobody has said that they need none. */
export const needingVisa = (facts: TravelFacts): readonly Traveller[] =>
  isDomestic(facts) ? [] : partyOf(facts).filter((each) => stateOf(each) !== 'not-needed');

/** Those for whom nobody has asked the consulate yet. */
export const beforeConsulate = (facts: TravelFacts): readonly Traveller[] =>
  needingVisa(facts).filter((each) => BEFORE_CONSULATE.has(stateOf(each)));

/** Those to whom the invitation has not gone yet. */
export const beforeLetter = (facts: TravelFacts): readonly Traveller[] =>
  needingVisa(facts).filter((each) => BEFORE_LETTER.has(stateOf(each)));

/** A visit to the consulate that comes too late for the flight. */
export interface LateVisit {
  /** `patient`, or the `id` of a companion. */
  readonly id: string;
  readonly appointmentOn: PlainDate;
}

/**
 * Travellers whose appointment at the consulate is after the day on which their way out begins, by
 * the clock of the airport; a visa that is there already needs no visit.
 */
export const visaAfterFlight = (facts: TravelFacts): readonly LateVisit[] =>
  needingVisa(facts).flatMap(({ id, papers }) => {
    const appointmentOn = papers?.visaAppointmentOn ?? null;
    const [first] = legsOf(standing(facts.plan.legs), id, 'out');
    if (appointmentOn === null || first === undefined || papers?.visa === 'granted') return [];
    const leavesOn = localDateOf(Date.parse(first.departAt), zoneOfAirport(first.from) ?? 'UTC');
    return appointmentOn > leavesOn ? [{ id, appointmentOn }] : [];
  });

/** When the visa has to be asked for, and what that follows from. */
export interface VisaStart {
  /** Last day on which the consulate can be asked and still answers in time. */
  readonly latestOn: PlainDate;
  /** The consulates' usual wait, in calendar days. */
  readonly waitDays: number;
}

/**
 * The latest date to ask the consulate: the first appointment, or else the wished date, less the
 * usual wait (Product reference, §5). Null where nothing is known, or nobody waits.
 */
export function visaStartOf(
  record: Pick<CaseRecord, 'office' | 'campus' | 'stage' | 'preferredFromOn' | 'progress'>,
): VisaStart | null {
  const waitDays = findOffice(record.office)?.consularWaitDays ?? null;
  const latestOn = visaNeededBy(record, waitDays);
  return latestOn === null || waitDays === null ? null : { latestOn, waitDays };
}
