import type { BlockedOn } from '../../blocker';
import { addMonths, type PlainDate } from '@/lib/zoned-time';
import { PASSPORT_MONTHS } from '../travel/config';
import { journeyOf } from '../travel/journey-dates';
import { isDomestic, partyOf, type TravelFacts, type Traveller } from '../travel/travellers';
import { faultsOf, type GateRule, NOT_APPLICABLE, PASSED } from './gate-state';

const FAULTS = [
  ['passport-expires', 'patient'],
  ['passport-unknown', 'patient'],
] as const satisfies readonly (readonly [string, BlockedOn])[];
export type PassportFault = (typeof FAULTS)[number][0];

/** Each passport is valid six months beyond the return (Product reference, §5, §7). */
export const passportsGate: GateRule = (facts) => {
  if (isDomestic(facts)) return NOT_APPLICABLE;
  const untilOn = passportsUntil(facts);
  const travellers = partyOf(facts);
  return (
    faultsOf(FAULTS, (code) => ({
      about: travellers.filter((each) => passportFault(each, untilOn) === code).map(({ id }) => id),
      dates: code === 'passport-expires' && untilOn !== null ? [untilOn] : [],
    })) ?? PASSED
  );
};

/** Until when passports must be valid at least; null while nobody knows the return. */
export function passportsUntil(facts: TravelFacts): PlainDate | null {
  const { departure } = journeyOf(facts);
  return departure === null ? null : addMonths(departure.on, PASSPORT_MONTHS);
}

/** What is wrong with one traveller's passport; null when nothing is. */
export function passportFault(
  { passportExpiresOn }: Pick<Traveller, 'passportExpiresOn'>,
  untilOn: PlainDate | null,
): PassportFault | null {
  if (passportExpiresOn === null) return 'passport-unknown';
  return untilOn !== null && passportExpiresOn < untilOn ? 'passport-expires' : null;
}
