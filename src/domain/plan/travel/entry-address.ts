import { searchTokens } from '../../fold';
import type { PlanFacts } from '../gates/gate-state';
import type { Stay } from '../lodging';
import { coversNight, isStanding } from '../lodging/nights';
import { isComing } from '../progress';
import { journeyOf } from './journey-dates';

/**
 * Where the party sleeps in its first night, if that is another place than the address that was given
 * for the entry form (Product reference, §5): whoever asks at the border is then told what is no longer so.
 *
 * @returns null where no address was given, or nobody asks for it any more, nothing is booked for that night, or one of the places booked is it.
 */
export function firstNightElsewhere({ case: record, plan }: PlanFacts): Stay | null {
  const given = plan.trips[0]?.entryAddress ?? null;
  const { arrival } = journeyOf({ case: record, plan });
  if (!isComing(record.stage) || given === null || arrival === null) return null;
  const there = plan.stays.filter((stay) => isStanding(stay) && coversNight(stay, arrival.on));
  // What a linked case shares and its reader may not see says no address, and cannot be held against one.
  if (there.some(({ address }) => address.trim() === '')) return null;
  return there.some((stay) => isGiven(stay, given)) ? null : (there[0] ?? null);
}

/**
 * Whether what was typed is that place: as somebody writes it, with the name of the house or without the
 * town. Its words are all in the name and address of the place, or all of the address are in it.
 */
function isGiven({ name, address }: Stay, given: string): boolean {
  const [typed, street] = [searchTokens(given), searchTokens(address)];
  const known = new Set([...searchTokens(name), ...street]);
  return typed.every((word) => known.has(word)) || street.every((word) => typed.includes(word));
}
