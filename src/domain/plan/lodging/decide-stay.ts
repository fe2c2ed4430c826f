import { daysBetween, localDateOf } from '@/lib/zoned-time';
import { findCampus } from '@/reference/campuses';
import { placeOf } from '@/reference/place';
import type { CaseFacts, Refusal } from '../../stage/decision';
import type { Stay, StayStatus } from '../lodging';
import { isCurrency } from '../money/amount';
import { farFaults, type ReachFacts, type ReachFault } from '../planned-dates';
import { PLANNED_STAGES } from '../progress';
import type { Stage } from '../../vocabulary';
import { houseConfirmsOn, lacksTour } from './house-rules';
import { openChecks } from './nights';

/** What is told of a stay; its steps, its checks and with whom it is shared are commands. */
export type StayFields = Omit<
  Stay,
  | 'id'
  | 'version'
  | 'caseId'
  | 'status'
  | 'careChecks'
  | 'careEquipment'
  | 'careVisits'
  | 'cancelReason'
  | 'sharedWith'
  | 'sharedFrom'
>;
export type CareFields = Pick<Stay, 'careChecks' | 'careEquipment' | 'careVisits'>;

/** Longer than any treatment; a year too many is a slip of the keys. */
const MOST_NIGHTS = 366;

export type StayFault =
  | 'out-of-order'
  | 'too-many'
  | 'unknown-currency'
  | 'unknown-place'
  | 'invalid'
  | 'required'
  | ReachFault;

/** What does not fit in a stay, by field; each is one of the contract's field codes. */
export function stayFaults(
  stay: StayFields,
  facts: ReachFacts,
): Readonly<Record<string, StayFault>> {
  const { kind, campus, checkInOn, checkOutOn, tourOn, pricePerNight } = stay;
  return {
    ...(findCampus(campus) === undefined ? { campus: 'unknown-place' } : {}),
    ...(checkOutOn <= checkInOn ? { checkOutOn: 'out-of-order' } : {}),
    ...(checkOutOn > checkInOn && daysBetween(checkInOn, checkOutOn) > MOST_NIGHTS
      ? { checkOutOn: 'too-many' }
      : {}),
    ...(pricePerNight !== null && !isCurrency(pricePerNight.currency)
      ? { pricePerNight: 'unknown-currency' }
      : {}),
    // A house is shown before the first night in it.
    ...(tourOn !== null && tourOn > checkInOn ? { tourOn: 'out-of-order' } : {}),
    ...(stay.needsTour && kind !== 'hospitality-house' ? { needsTour: 'invalid' } : {}),
    ...(stay.isCareSite && kind !== 'rental' ? { isCareSite: 'invalid' } : {}),
    ...farFaults({ checkInOn, checkOutOn, tourOn }, facts),
  };
}

export type StayDecision =
  | { readonly ok: true; readonly stay: Stay }
  | { readonly ok: false; readonly refusal: Refusal };

const accept = (stay: Stay): StayDecision => ({ ok: true, stay });
const refuse = (refusal: Refusal): StayDecision => ({ ok: false, refusal });

type Facts = Pick<CaseFacts, 'case' | 'at'>;

/** As the flights: until everybody is home. Who is discharged to a place near the campus sleeps there. */
const LODGING_STAGES: readonly Stage[] = [...PLANNED_STAGES, 'follow-up'];

/** From acceptance until everybody is home. */
export const stageRefusal = ({ case: { stage } }: Pick<Facts, 'case'>): Refusal | null =>
  LODGING_STAGES.includes(stage)
    ? null
    : { code: 'wrong-stage', stage, allowed: [...LODGING_STAGES] };

/** Why this stay cannot be changed so here; null where nothing speaks against it. */
function changeRefusal(
  facts: Facts,
  { status, sharedFrom }: Stay,
  from: readonly StayStatus[],
): Refusal | null {
  if (sharedFrom !== null) return { code: 'stay-of-other-case', reference: sharedFrom.reference };
  const wrong = stageRefusal(facts);
  if (wrong !== null) return wrong;
  return from.includes(status) ? null : { code: 'stay-status', status };
}

const LIVE: readonly StayStatus[] = ['option', 'booked', 'confirmed'];

/** An option for nights is offered to the family. */
export function decideOffer(facts: Facts, id: string, fields: StayFields): StayDecision {
  const refusal = stageRefusal(facts);
  if (refusal !== null) return refuse(refusal);
  return accept({
    ...fields,
    id,
    version: 1,
    caseId: facts.case.id,
    status: 'option',
    careChecks: [],
    careEquipment: null,
    careVisits: null,
    cancelReason: null,
    sharedWith: [],
    sharedFrom: null,
  });
}

/** What a provider has confirmed; of anything else they were never asked. */
const CONFIRMED_PARTS = [
  'kind',
  'campus',
  'name',
  'address',
  'checkInOn',
  'checkOutOn',
  'beds',
] as const satisfies readonly (keyof Stay)[];

/** Another place, other nights or beds than were confirmed have to be confirmed again. */
export function decideEdit(facts: Facts, held: Stay, fields: StayFields): StayDecision {
  const refusal = changeRefusal(facts, held, LIVE);
  if (refusal !== null) return refuse(refusal);
  const isOther = CONFIRMED_PARTS.some((part) => held[part] !== fields[part]);
  const status = held.status === 'confirmed' && isOther ? 'booked' : held.status;
  return accept({ ...held, ...fields, status });
}

/** The family has chosen it: a hotel or a rental is booked, a hospitality house is planned. */
export function decideBook(facts: Facts, held: Stay): StayDecision {
  const refusal = changeRefusal(facts, held, ['option']);
  return refusal === null ? accept({ ...held, status: 'booked' }) : refuse(refusal);
}

/**
 * Its provider says that it stands. A hospitality house does so from the working day before the
 * first night on, and after a tour where it needs one; a care site when no check is open.
 */
export function decideConfirm(facts: Facts, held: Stay): StayDecision {
  const refusal = changeRefusal(facts, held, ['booked']) ?? unready(facts, held);
  return refusal === null ? accept({ ...held, status: 'confirmed' }) : refuse(refusal);
}

function unready({ at }: Facts, stay: Stay): Refusal | null {
  const open = openChecks(stay);
  if (open.length > 0) return { code: 'care-checks-open', open };
  if (stay.kind !== 'hospitality-house') return null;
  if (lacksTour(stay)) return { code: 'tour-missing' };
  const on = houseConfirmsOn(stay);
  const today = localDateOf(Date.parse(at), placeOf(stay.campus).timeZone);
  return today < on ? { code: 'house-confirms-later', on } : null;
}

/** An option may go without a word; what was booked is given up for a reason. */
export function decideCancel(facts: Facts, held: Stay, reason: string | null): StayDecision {
  const refusal = changeRefusal(facts, held, LIVE);
  if (refusal !== null) return refuse(refusal);
  if (held.status !== 'option' && reason === null) return refuse({ code: 'reason-missing' });
  return accept({ ...held, status: 'cancelled', cancelReason: reason });
}

/** The checklist of a rental in which care is given. */
export function decideCare(facts: Facts, held: Stay, care: CareFields): StayDecision {
  const refusal = changeRefusal(facts, held, LIVE);
  if (refusal !== null) return refuse(refusal);
  return held.isCareSite ? accept({ ...held, ...care }) : refuse({ code: 'not-care-site' });
}
