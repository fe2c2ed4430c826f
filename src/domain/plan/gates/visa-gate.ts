import type { BlockedOn } from '../../blocker';
import type { PlainDate } from '@/lib/zoned-time';
import type { VisaStanding } from '../travel';
import { countriesEntered, countriesOfTrip } from '../travel/travellers';
import { type StayDates, stayIn, visasOf, visaStateOf } from '../travel/visas';
import { findingOf, type GateRule, NOT_APPLICABLE, PASSED } from './gate-state';

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

/**
 * Each traveller holds a visa for the whole stay, or needs none, for each country that the trip enters
 * (Product reference, §4, §7): appointments may be at campuses of more than one.
 */
export const visaGate: GateRule = (facts) => {
  const visas = visasOf(facts);
  if (visas.every((each) => visaStateOf(each) === 'not-needed')) return NOT_APPLICABLE;
  const isOne = countriesOfTrip(facts).length === 1;
  const found = FAULTS.flatMap(([code, on]) =>
    countriesEntered(facts).flatMap((country) => {
      const stay = stayIn(facts, country);
      const about = visas
        .filter((each) => each.country === country && visaFault(each.standing, stay) === code)
        .map(({ traveller }) => traveller.id);
      const dates = code === 'visa-stay' ? endsOf(stay) : [];
      const fault = { code, about, dates, ...(isOne ? {} : { country }) };
      return about.length === 0 ? [] : [{ on, fault }];
    }),
  );
  return findingOf(found) ?? PASSED;
};

/** What is wrong with a visa for this stay; null when nothing is. */
export function visaFault(standing: VisaStanding | null, stay: StayDates): VisaFault | null {
  if (standing === null) return 'visa-unknown';
  switch (standing.visa) {
    case 'not-needed':
      return null;
    case 'granted':
      return grantedFault(standing, stay);
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
  { visaFromOn, visaToOn }: VisaStanding,
  { fromOn, toOn }: StayDates,
): VisaFault | null {
  if (visaFromOn === null || visaToOn === null) return 'visa-dates';
  const isEarly = fromOn !== null && fromOn < visaFromOn;
  const isLate = toOn !== null && toOn > visaToOn;
  return isEarly || isLate ? 'visa-stay' : null;
}

const endsOf = ({ fromOn, toOn }: StayDates): readonly PlainDate[] =>
  [fromOn, toOn].filter((on) => on !== null);
