import type { FieldCode } from '@/contract/fields';
import type { CreateRequest } from '@/contract/request';
import { can, type Actor } from '@/domain/policy';
import { isCriterionOf } from '@/domain/urgency-criteria';
import { isTimeZone } from '@/lib/zoned-time';
import { findCampus } from '@/reference/campuses';
import { findFacilitator } from '@/reference/facilitators';
import { findOffice } from '@/reference/offices';
import { findSpecialty } from '@/reference/specialties';

type Fields = Readonly<Record<string, FieldCode>>;

/** Nobody living is older; a date before it is a slip. */
const OLDEST_YEARS = 130;
/** Somewhere on earth it is still, or already, that day. */
const DAY_EDGE_MS = 14 * 3_600_000;

const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const hasDouble = (values: readonly string[]): boolean => new Set(values).size < values.length;

/** What makes no sense in a request, by field. That something is missing is no reason. */
export function senselessIn(request: CreateRequest, nowMs: number): Fields {
  const fields: Record<string, FieldCode> = {};
  const { office, campus, facilitator, caller, patient, specialties } = request;
  const { preferredFromOn, preferredToOn, urgency, urgencyCriterion } = request;
  if (!findOffice(office)) fields['office'] = 'unknown-place';
  if (campus !== null && !findCampus(campus)) fields['campus'] = 'unknown-place';
  if (facilitator !== null && !findFacilitator(facilitator)) fields['facilitator'] = 'not-a-choice';
  if (caller.timeZone !== null && !isTimeZone(caller.timeZone)) {
    fields['caller.timeZone'] = 'invalid';
  }
  const areKnown = specialties.every((code) => findSpecialty(code) !== undefined);
  if (!areKnown || hasDouble(specialties)) fields['specialties'] = 'not-a-choice';
  if (urgencyCriterion !== null && !isCriterionOf(urgency, urgencyCriterion)) {
    fields['urgencyCriterion'] = 'not-a-choice';
  }
  const { birthOn, needs } = patient;
  const oldest = `${Number(dayAt(nowMs).slice(0, 4)) - OLDEST_YEARS}-01-01`;
  if (birthOn !== null && (birthOn > dayAt(nowMs + DAY_EDGE_MS) || birthOn < oldest)) {
    fields['patient.birthOn'] = 'invalid';
  }
  if (hasDouble(needs)) fields['patient.needs'] = 'not-a-choice';
  const last = preferredToOn === null ? 'preferredFromOn' : 'preferredToOn';
  const lastOn = request[last];
  if (preferredFromOn !== null && preferredToOn !== null && preferredToOn < preferredFromOn) {
    fields['preferredToOn'] = 'out-of-order';
  } else if (lastOn !== null && lastOn < dayAt(nowMs - DAY_EDGE_MS)) fields[last] = 'in-the-past';
  return fields;
}

/**
 * Where this person may not take requests: a liaison for another office, a coordinator for another
 * campus. Offices and campuses are no secret, so the answer stands at the field that another choice
 * would mend.
 */
export function outOfReach(actor: Actor, { office, campus }: CreateRequest): Fields {
  if (can(actor, 'request.create', { office, campus })) return {};
  const isCampus = can(actor, 'request.create', { office, campus: null });
  return isCampus ? { campus: 'not-a-choice' } : { office: 'not-a-choice' };
}
