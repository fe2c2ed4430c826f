import type { BlockedOn } from '../../blocker';
import type { PlainDate } from '@/lib/zoned-time';
import { type JourneyDates, journeyOf } from '../travel/journey-dates';
import { isDomestic, partyOf, type Traveller } from '../travel/travellers';
import type { TravelPapers } from '../travel';
import { faultsOf, type GateRule, NOT_APPLICABLE, PASSED } from './gate-state';

/** Why the gate fails, the gravest first, and whose move that is. */
const FAULTS = [
  ['visa-refused', 'office'],
  ['visa-stay', 'consulate'],
  ['visa-unknown', 'office'],
  ['visa-to-start', 'office'],
  ['visa-dates', 'office'],
  ['visa-letter-sent', 'patient'],
  ['visa-applied', 'consulate'],
] as const satisfies readonly (readonly [string, BlockedOn])[];
export type VisaFault = (typeof FAULTS)[number][0];

/** Each traveller holds a visa for the whole stay, or needs none (Product reference, §7). */
export const visaGate: GateRule = (facts) => {
  if (isDomestic(facts)) return NOT_APPLICABLE;
  const travellers = partyOf(facts);
  if (travellers.every(({ papers }) => papers?.visa === 'not-needed')) return NOT_APPLICABLE;
  const stay = journeyOf(facts);
  return (
    faultsOf(FAULTS, (code) => ({
      about: travellers.filter((each) => visaFault(each, stay) === code).map(({ id }) => id),
      dates: code === 'visa-stay' ? endsOf(stay) : [],
    })) ?? PASSED
  );
};

/** What is wrong with one traveller's visa; null when nothing is. */
export function visaFault(
  { papers }: Pick<Traveller, 'papers'>,
  stay: JourneyDates,
): VisaFault | null {
  if (papers === null) return 'visa-unknown';
  switch (papers.visa) {
    case 'not-needed':
      return null;
    case 'granted':
      return grantedFault(papers, stay);
    case 'unknown':
      return 'visa-unknown';
    case 'to-start':
      return 'visa-to-start';
    case 'letter-sent':
      return 'visa-letter-sent';
    case 'applied':
      return 'visa-applied';
    case 'refused':
      return 'visa-refused';
  }
}

function grantedFault(
  { visaFromOn, visaToOn }: TravelPapers,
  { arrival, departure }: JourneyDates,
): VisaFault | null {
  if (visaFromOn === null || visaToOn === null) return 'visa-dates';
  const isEarly = arrival !== null && arrival.on < visaFromOn;
  const isLate = departure !== null && departure.on > visaToOn;
  return isEarly || isLate ? 'visa-stay' : null;
}

const endsOf = ({ arrival, departure }: JourneyDates): readonly PlainDate[] =>
  [arrival?.on, departure?.on].filter((on) => on !== undefined);
