import * as z from 'zod/mini';
import { fieldsOf } from '@/contract/field-issues';
import type { FieldCode } from '@/contract/fields';
import { CreateRequest } from '@/contract/request';
import { isBlank } from '@/domain/intake-completeness';
import { birthFault } from '@/domain/life-dates';
import { orNull } from '@/parts/form/or-null';
import type { Understand } from '@/parts/phone/load-phone';
import { readPhone } from '@/parts/phone/read-phone';
import { requiredOf } from './intake-derived';
import type { IntakeValues } from './intake-values';

export type ReadRequest =
  | { readonly ok: true; readonly request: CreateRequest }
  | { readonly ok: false; readonly errors: Readonly<Record<string, FieldCode>> };

interface Reading {
  /** What a typed telephone number means. */
  readonly understand: Understand;
  /** Epoch ms by the server's clock. */
  readonly nowMs: number;
}

/**
 * The request that a filled form means, or a code for each field that is in its way, all at once. It
 * may be incomplete; refused is only what cannot be read, or cannot be.
 */
export function readRequest(
  id: string,
  values: IntakeValues,
  { understand, nowMs }: Reading,
): ReadRequest {
  const { caller, patient, disclosure, homePhysician, relation } = values;
  const isSelf = caller.relationship === 'self';
  const phone = (typed: string, country: string): string | null =>
    readPhone(typed, country, understand);
  const callingFrom = values.callingFrom || patient.residence;
  const ownName = [patient.name.given, patient.name.family]
    .filter((part) => !isBlank(part))
    .join(' ');
  const callerPhone = phone(caller.phone, callingFrom);
  const party = values.party
    .filter(({ name }) => !isBlank(name))
    .map((companion, index) => ({
      id: `m${index + 1}`,
      ...companion,
      nationality: orNull(companion.nationality),
    }));
  const hasPhysician = Object.values(homePhysician).some((text) => !isBlank(text));
  const facilitator = values.channel === 'facilitator' ? orNull(values.facilitator) : null;
  const specialties = [values.lead, ...values.others].filter((code) => code !== '');

  const body = {
    id,
    relation: relationOf(relation),
    office: values.office,
    campus: orNull(values.campus),
    channel: values.channel,
    facilitator,
    facilitatorConsent: facilitator === null ? 'unknown' : values.facilitatorConsent,
    caller: {
      // Who asks for himself or herself is asked for one name only.
      name: isSelf && isBlank(caller.name) ? ownName : caller.name,
      relationship: caller.relationship === '' ? 'unknown' : caller.relationship,
      consent: isSelf ? 'given' : caller.consent,
      phone: callerPhone,
      whatsApp: phone(caller.whatsApp, callingFrom),
      email: orNull(caller.email.trim()),
      language: orNull(caller.language) ?? (isSelf ? orNull(patient.language) : null),
      timeZone: orNull(caller.timeZone),
    },
    patient: {
      ...patient,
      birthOn: orNull(patient.birthOn),
      name: {
        // A slip of the space bar is no name; what looks like one and is none is refused.
        given: patient.name.given.trim() && patient.name.given,
        family: patient.name.family.trim() && patient.name.family,
        ownScript: orNull(patient.name.ownScript),
        preferred: orNull(patient.name.preferred),
      },
      nationality: orNull(patient.nationality),
      residence: orNull(patient.residence),
      language: orNull(patient.language),
      phone: isSelf ? callerPhone : phone(patient.phone, patient.residence),
      email: isSelf ? orNull(caller.email.trim()) : orNull(patient.email.trim()),
      passportNumber: orNull(patient.passportNumber),
      passportExpiresOn: orNull(patient.passportExpiresOn),
    },
    homePhysician: hasPhysician
      ? {
          name: homePhysician.name,
          place: orNull(homePhysician.place),
          phone: phone(homePhysician.phone, patient.residence),
          email: orNull(homePhysician.email.trim()),
        }
      : null,
    party,
    disclosure: {
      patientUnaware: disclosure.patientUnaware,
      safeFrom: orNull(disclosure.safeFrom),
      safeTo: orNull(disclosure.safeTo),
      note: orNull(disclosure.note),
    },
    reason: orNull(values.reason),
    summary: orNull(values.summary),
    specialties: [...new Set(specialties)],
    preferredFromOn: orNull(values.preferredFromOn),
    preferredToOn: orNull(values.preferredToOn),
    urgency: values.urgency,
    urgencyCriterion: orNull(values.urgencyCriterion),
    payer: orNull(values.payer),
    needsInterpreter: values.needsInterpreter,
  };
  const parsed = z.safeParse(CreateRequest, body);
  const { birthOn } = body.patient;
  const birth = birthOn === null ? null : birthFault(birthOn, nowMs);
  const errors: Readonly<Record<string, FieldCode>> = {
    ...(birth !== null && { 'patient.birthOn': birth }),
    ...(!parsed.success && fieldsOf(parsed.error.issues)),
    ...Object.fromEntries(requiredOf(values).map((path) => [path, 'required' as const])),
  };
  if (!parsed.success || Object.keys(errors).length > 0) return { ok: false, errors };
  const { preferredFromOn: from, preferredToOn: to } = parsed.data;
  if (from !== null && to !== null && to < from) {
    return { ok: false, errors: { preferredToOn: 'out-of-order' } };
  }
  return { ok: true, request: parsed.data };
}

function relationOf({ kind, reference, notThese }: IntakeValues['relation']) {
  if (kind !== 'new-patient') return { kind, reference };
  return notThese.length === 0 ? { kind } : { kind, notThese };
}
