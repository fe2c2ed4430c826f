import type { PlaceCode } from '@/reference/codes';
import { campusPlaceOf, clockPlaceOf } from '@/reference/place';
import type { BlockedOn, Blocker } from './blocker';
import type { CaseRecord } from './case';

type MoveFacts = Pick<CaseRecord, 'office' | 'campus' | 'stage'> & {
  readonly transfer: Pick<NonNullable<CaseRecord['transfer']>, 'toOffice' | 'toCampus'> | null;
};

/** Who sits at the campus: its people, and those whom it works with there. */
const AT_CAMPUS: ReadonlySet<BlockedOn> = new Set([
  'coordinator',
  'specialty',
  'finance',
  'interpreter-services',
  'lodging-provider',
]);

const FAMILY: ReadonlySet<BlockedOn> = new Set(['patient', 'caller']);

/**
 * The office or campus where the one sits who must act on what blocks a case; null where that is
 * none of ours: a payer, a consulate, a family at home.
 */
export function movePlaceOf(
  facts: MoveFacts,
  blocker: Pick<Blocker, 'what' | 'on'>,
): PlaceCode | null {
  const { transfer, stage } = facts;
  // A transfer is answered by the side that is to take the case.
  const isAnswer = blocker.what.kind === 'transfer' && transfer !== null;
  const office = isAnswer ? (transfer.toOffice ?? facts.office) : facts.office;
  const campus = isAnswer ? (transfer.toCampus ?? facts.campus) : facts.campus;
  if (blocker.on === 'office') return clockPlaceOf(office, campus);
  if (AT_CAMPUS.has(blocker.on)) return campusPlaceOf(campus);
  return stage === 'on-site' && FAMILY.has(blocker.on) ? campusPlaceOf(campus) : null;
}

/** Whose working days the age of a blocker is counted in: where it is waited for, else the office's. */
export const waitPlaceOf = (facts: MoveFacts, blocker: Pick<Blocker, 'what' | 'on'>): PlaceCode =>
  movePlaceOf(facts, blocker) ?? clockPlaceOf(facts.office, facts.campus);

/** The country where the one is who must act, where it is none of our places; null: not known. */
export function moveCountryOf(
  residence: string | null,
  caller: Pick<CaseRecord['caller'], 'relationship'>,
  { on }: Pick<Blocker, 'on'>,
): string | null {
  const isPatient = on === 'patient' || (on === 'caller' && caller.relationship === 'self');
  return isPatient || on === 'consulate' ? residence : null;
}
