import { addDays, localDateOf } from '@/lib/zoned-time';
import { findCampus } from '@/reference/campuses';
import { campusPlaceOf, clockPlaceOf, placeOf } from '@/reference/place';
import type { CaseRecord, Companion, Patient } from './case';
import { startOfDateAt } from './place-days';
import { longestWait, nationalityOf, usualWaitOf } from './visa-wait';
import type { Stage } from './vocabulary';

type VisaFacts = Pick<CaseRecord, 'stage' | 'campus' | 'preferredFromOn' | 'progress'>;

/** From the visa decision on, or once travelled, the consulate's wait no longer matters. */
const WAITING_STAGES: ReadonlySet<Stage> = new Set([
  'new',
  'contacting',
  'records',
  'review',
  'clearance',
  'scheduling',
  'preparing',
]);

/** Who travels by which office to which campus; of a companion only the nationality matters. */
interface Visitors extends Pick<CaseRecord, 'office' | 'campus'> {
  readonly party: readonly Pick<Companion, 'nationality'>[];
}

/**
 * How long the party usually waits for its visas to the country of the campus, calendar days: as long as
 * whoever of them waits longest (Product reference, §5, travel). London asks for others than the campuses
 * of the United States do. 0: none is needed; null: unknown.
 */
export function visaWaitOf(
  { office, campus, party }: Visitors,
  patient: Pick<Patient, 'nationality'>,
): number | null {
  const country = findCampus(campusPlaceOf(campus))?.country ?? '';
  const nationalities = new Set([null, ...party].map((each) => nationalityOf(each, patient)));
  return longestWait([...nationalities].map((each) => usualWaitOf(each, office, country)));
}

/**
 * The last day on which a visa appointment had to be asked for (Product reference, §5, travel):
 * the first appointment by the campus's date, or else the preferred date, less the consulates' usual wait.
 *
 * @param waitDays usual wait in calendar days; 0 where no visa is needed, null where unknown.
 * @returns null without a date, a wait, or a stage in which it matters.
 */
export function visaNeededBy(facts: VisaFacts, waitDays: number | null): string | null {
  if (waitDays === null || waitDays <= 0 || !WAITING_STAGES.has(facts.stage)) return null;
  if (
    facts.stage === 'preparing' &&
    !facts.progress.failingGates.some(({ gate }) => gate === 'visa-valid')
  ) {
    return null;
  }
  const { firstAppointmentAt } = facts.progress;
  const neededOn =
    firstAppointmentAt === null
      ? facts.preferredFromOn
      : localDateOf(Date.parse(firstAppointmentAt), placeOf(campusPlaceOf(facts.campus)).timeZone);
  return neededOn === null ? null : addDays(neededOn, -waitDays);
}

/**
 * From which moment on the wait is too long for the date: when the last day to ask is over where
 * the office sits. Stored in the row; a list and a case compare it with the same now.
 *
 * @returns epoch ms, or null where there is nothing to be late for.
 */
export function visaRiskFrom(
  facts: VisaFacts & Pick<CaseRecord, 'office'>,
  waitDays: number | null,
): number | null {
  const neededBy = visaNeededBy(facts, waitDays);
  if (neededBy === null) return null;
  return startOfDateAt(clockPlaceOf(facts.office, facts.campus), addDays(neededBy, 1));
}
