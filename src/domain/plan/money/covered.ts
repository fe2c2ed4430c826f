import { addDays, localDateOf } from '@/lib/zoned-time';
import { campusPlaceOf, placeOf } from '@/reference/place';
import type { Appointment } from '../appointment';
import { itineraryOf } from '../appointments/itinerary';
import type { CasePlan } from '../case-plan';
import type { Coverage, CoverageStatus, Estimate, Money } from '../money';

/** What covers: received, also while more is being asked for. */
const COVERING: ReadonlySet<CoverageStatus> = new Set(['received', 'extension-asked']);

export const isCovering = ({ status }: Pick<Coverage, 'status'>): boolean => COVERING.has(status);

/** What has come once, also where it has ended since; what was asked for and never came has not. */
export const wasReceived = ({ receivedAt }: Pick<Coverage, 'receivedAt'>): boolean =>
  receivedAt !== null;

/** The estimate that counts: the newest that went out to the family; null while none did. */
export function standingEstimate(estimates: readonly Estimate[]): Estimate | null {
  const [newest] = estimates
    .filter(({ status }) => status === 'sent' || status === 'accepted')
    .toSorted((one, other) => other.number - one.number);
  return newest ?? null;
}

/**
 * What counts of the coverage: what covers, in the currency of the estimate, for its amount as for its
 * days; other money is named and never added. Without an estimate nobody knows which money is
 * asked for, and all of it counts.
 */
export function countingOf<C extends Pick<Coverage, 'status' | 'amount'>>({
  estimates,
  coverages,
}: {
  readonly estimates: readonly Estimate[];
  readonly coverages: readonly C[];
}): readonly C[] {
  const currency = standingEstimate(estimates)?.total.currency;
  return coverages
    .filter(isCovering)
    .filter(({ amount }) => currency === undefined || amount.currency === currency);
}

/** The estimate that a letter tells: the newest, also while it is a draft; null without one. */
export function estimateToSend<E extends Pick<Estimate, 'number' | 'status'>>(
  estimates: readonly E[],
): E | null {
  const [newest] = estimates
    .filter(({ status }) => status !== 'superseded')
    .toSorted((one, other) => other.number - one.number);
  return newest ?? null;
}

/** What is covered in one currency; other currencies are named and never added. */
export interface Covered {
  readonly minor: number;
  readonly otherCurrencies: readonly string[];
}

/** What counts as covering in this currency, and which other currencies cover beside it: none is converted. */
export function coveredIn(
  currency: string,
  coverages: readonly Pick<Coverage, 'status' | 'amount'>[],
): Covered {
  const covering = coverages.filter(isCovering);
  const same = covering.filter(({ amount }) => amount.currency === currency);
  const others = covering.map(({ amount }) => amount.currency).filter((code) => code !== currency);
  return {
    minor: same.reduce((sum, { amount }) => sum + amount.minor, 0),
    otherCurrencies: [...new Set(others)].toSorted(),
  };
}

/** What the estimate asks for and nothing covers; null without an estimate. */
export function uncoveredOf({
  estimates,
  coverages,
}: Pick<CasePlan, 'estimates' | 'coverages'>): Money | null {
  const estimate = standingEstimate(estimates);
  if (estimate === null) return null;
  const { minor, currency } = estimate.total;
  return { minor: Math.max(0, minor - coveredIn(currency, coverages).minor), currency };
}

/** The date of an appointment at its campus. */
export function dateOfAppointment({ startAt, campus }: Appointment): string {
  return localDateOf(Date.parse(startAt), placeOf(campusPlaceOf(campus)).timeZone);
}

/** Appointments on dates that no window contains, in their order (Product reference, §7). */
export function outsideWindows(
  plan: Pick<CasePlan, 'appointments' | 'coverages' | 'estimates'>,
): readonly Appointment[] {
  const windows = countingOf(plan);
  return itineraryOf(plan.appointments).filter((appointment) => {
    const on = dateOfAppointment(appointment);
    return !windows.some(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
  });
}

/** What says from when to when somebody is covered, whoever may see the numbers of it. */
export interface Covering extends Pick<CasePlan, 'estimates'> {
  readonly coverages: readonly Pick<Coverage, 'status' | 'amount' | 'fromOn' | 'toOn'>[];
}

/**
 * The last date of the stretch without a gap that today lies in; between two of them that of the one
 * before, and ahead of all that of the first. Null where nothing covers.
 */
export function lastCoveredOn(plan: Covering, today: string): string | null {
  const windows = countingOf(plan).toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1));
  let last: string | null = null;
  for (const { fromOn, toOn } of windows) {
    const isNext = last === null || fromOn <= addDays(last, 1) || fromOn <= today;
    if (!isNext) break;
    if (last === null || toOn > last) last = toOn;
  }
  return last;
}

/** A supervisor has let the case go on without what the estimate asks for. */
export const isCoverageWaived = ({ waivers }: Pick<CasePlan, 'waivers'>): boolean =>
  waivers.some(({ gate }) => gate === 'financially-cleared');

/**
 * Whether coverage meets the estimate, or a supervisor has let it pass (Product reference, §4).
 * Undefined where neither an estimate nor a coverage was ever written down, and nobody waived them.
 *
 * @param from the first date of what is still to come: a window that is over before it covers
 *   nothing of that. Null: every window counts.
 */
export function coverageMetOf(
  { estimates, coverages, waivers }: Pick<CasePlan, 'estimates' | 'coverages' | 'waivers'>,
  from: string | null,
): boolean | undefined {
  if (isCoverageWaived({ waivers })) return true;
  if (estimates.length === 0 && coverages.length === 0) return undefined;
  const ahead = coverages.filter(({ toOn }) => from === null || toOn >= from);
  return uncoveredOf({ estimates, coverages: ahead })?.minor === 0;
}
