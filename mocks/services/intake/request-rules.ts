import type { FieldCode } from '@/contract/fields';
import type { CreateRequest } from '@/contract/request';
import { birthFault, liesBehind } from '@/domain/life-dates';
import { can, type Actor } from '@/domain/policy';
import { isCriterionOf } from '@/domain/urgency-criteria';
import { isTimeZone } from '@/lib/zoned-time';
import { findCampus } from '@/reference/campuses';
import { findFacilitator } from '@/reference/facilitators';
import { findOffice } from '@/reference/offices';
import { findSpecialty } from '@/reference/specialties';

type Fields = Readonly<Record<string, FieldCode>>;

/** Whether a choice is made twice. */
export const hasDouble = (values: readonly string[]): boolean =>
  new Set(values).size < values.length;

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
  const birth = birthOn === null ? null : birthFault(birthOn, nowMs);
  if (birth !== null) fields['patient.birthOn'] = birth;
  if (hasDouble(needs)) fields['patient.needs'] = 'not-a-choice';
  const last = preferredToOn === null ? 'preferredFromOn' : 'preferredToOn';
  const lastOn = request[last];
  if (preferredFromOn !== null && preferredToOn !== null && preferredToOn < preferredFromOn) {
    fields['preferredToOn'] = 'out-of-order';
  } else if (lastOn !== null && liesBehind(lastOn, nowMs)) fields[last] = 'in-the-past';
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
