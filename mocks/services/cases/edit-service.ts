import type { CasePatch } from '@/contract/case';
import type { endpoints } from '@/contract/endpoints';
import type { FieldCode } from '@/contract/fields';
import type { PatientPatch } from '@/contract/patient';
import { canEditCampus } from '@/domain/campus-by-edit';
import type { CaseRecord, Patient, SpecialtyReview } from '@/domain/case';
import { editedParty } from '@/domain/edited-party';
import { editedReviews } from '@/domain/edited-reviews';
import { birthFault } from '@/domain/life-dates';
import { OPEN_STAGES } from '@/domain/stage/open-stages';
import { isCriterionOf } from '@/domain/urgency-criteria';
import { isTimeZone } from '@/lib/zoned-time';
import { findCampus } from '@/reference/campuses';
import { findFacilitator } from '@/reference/facilitators';
import { findSpecialty } from '@/reference/specialties';
import type { Answer, Call } from '../call/call';
import type { CaseWithPatient } from '../command/case-access';
import type { RunCommand } from '../command/command';
import type { DuplicateFlags } from '../duplicates/duplicate-flags';
import { refuseFaults, refused } from '../call/problem-error';
import type { Writing } from '../stored/shape';
import { hasDouble } from '../intake/request-rules';
import { numberAfter } from '../command/write-number';

type Endpoints = typeof endpoints;

/** Changes of what intake knows, as merge patches (RFC 7396). */
export function createEditService(run: RunCommand, flags: DuplicateFlags) {
  const compareAnew = async (tx: Writing, edited: Edited | null, now: string): Promise<void> => {
    if (edited !== null) await flags.follow(tx, edited.before, edited.after, now);
  };

  return {
    editCase: async (
      tx: Writing,
      { params, body, caller, now, version }: Call<Endpoints['editCase']>,
    ): Promise<Answer<Endpoints['editCase']>> => {
      let edited: Edited | null = null;
      const answer = await run(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'case.edit',
        kind: 'edited',
        version,
        decide: (before) => {
          const { case: record, patient } = before;
          if (record.stage === 'closed') {
            throw refused({ code: 'wrong-stage', ...stagesOf(record) });
          }
          const next = patched(record, body);
          const isMoved =
            next.campus !== undefined && !canEditCampus(caller.actor, record, next.campus);
          refuseFaults({
            ...(isMoved ? { campus: 'needs-transfer' } : {}),
            ...invalidInCase(record, next),
          });
          edited = { before, after: { case: { ...record, ...next }, patient } };
          return { case: next };
        },
      });
      await compareAnew(tx, edited, now);
      return answer;
    },

    editPatient: async (
      tx: Writing,
      { params, body, caller, now, nowMs, version }: Call<Endpoints['editPatient']>,
    ): Promise<Answer<Endpoints['editPatient']>> => {
      let edited: Edited | null = null;
      const answer = await run(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'patient.edit',
        kind: 'patient-edited',
        version,
        versionOf: 'patient',
        decide: async (before) => {
          const { case: record, patient } = before;
          const passportNumber = await numberAfter(tx, {
            actor: caller.actor,
            record,
            held: patient.passportNumber,
            sent: body.passportNumber,
            nowMs,
          });
          const next = patchedPatient(patient, { ...body, passportNumber });
          const birth = next.birthOn ? birthFault(next.birthOn, Date.parse(now)) : null;
          if (birth !== null) refuseFaults({ birthOn: birth });
          edited = { before, after: { case: record, patient: { ...patient, ...next } } };
          return { patient: next };
        },
      });
      await compareAnew(tx, edited, now);
      return answer;
    },
  };
}

interface Edited {
  readonly before: CaseWithPatient;
  readonly after: CaseWithPatient;
}

const stagesOf = ({ stage }: CaseRecord) => ({ stage, allowed: OPEN_STAGES });

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Fields that a patch names; one that is named `undefined` is not in it. */
function named<T extends object>(patch: T): Defined<T> {
  const entries = Object.entries(patch).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<T>;
}

function patched(record: CaseRecord, patch: CasePatch): Partial<CaseRecord> {
  const { caller, disclosure, party, specialties, ...plain } = named(patch);
  const isOther = plain.urgency !== undefined && plain.urgency !== record.urgency;
  const { facilitator = record.facilitator } = plain;
  return {
    // The criterion was one of the old urgency.
    ...(isOther ? { urgencyCriterion: null } : {}),
    // The consent was one for another organisation.
    ...(facilitator === record.facilitator ? {} : { facilitatorConsent: 'unknown' as const }),
    ...plain,
    ...(caller === undefined ? {} : { caller: { ...record.caller, ...named(caller) } }),
    ...(disclosure === undefined
      ? {}
      : { disclosure: { ...record.disclosure, ...named(disclosure) } }),
    ...(party === undefined ? {} : { party: editedParty(record.party, party) }),
    ...(specialties === undefined ? {} : { reviews: reviewsOf(record, specialties) }),
  };
}

function reviewsOf(record: CaseRecord, specialties: readonly string[]): readonly SpecialtyReview[] {
  const edited = editedReviews(record, specialties);
  if (!edited.ok) throw refused(edited.refusal);
  return edited.reviews;
}

function invalidInCase(
  record: CaseRecord,
  next: Partial<CaseRecord>,
): Readonly<Record<string, FieldCode>> {
  const after = { ...record, ...next };
  const fields: Record<string, FieldCode> = {};
  const { campus, facilitator, caller, reviews, preferredFromOn, preferredToOn } = after;
  if (next.campus && campus !== null && !findCampus(campus)) fields['campus'] = 'unknown-place';
  if (next.facilitator && facilitator !== null && !findFacilitator(facilitator)) {
    fields['facilitator'] = 'not-a-choice';
  }
  if (next.caller && caller.timeZone !== null && !isTimeZone(caller.timeZone)) {
    fields['caller.timeZone'] = 'invalid';
  }
  if (after.urgencyCriterion !== null && !isCriterionOf(after.urgency, after.urgencyCriterion)) {
    fields['urgencyCriterion'] = 'not-a-choice';
  }
  const codes = reviews.map(({ specialty }) => specialty);
  if (next.reviews && (codes.some((code) => !findSpecialty(code)) || hasDouble(codes))) {
    fields['specialties'] = 'not-a-choice';
  }
  if (preferredFromOn !== null && preferredToOn !== null && preferredToOn < preferredFromOn) {
    const isToNamed = next.preferredToOn !== undefined;
    fields[isToNamed ? 'preferredToOn' : 'preferredFromOn'] = 'out-of-order';
  }
  return fields;
}

type ToldPatient = Omit<PatientPatch, 'passportNumber'> & Pick<Patient, 'passportNumber'>;

function patchedPatient(patient: Patient, patch: ToldPatient): Partial<Patient> {
  const { name, ...plain } = named(patch);
  return {
    ...plain,
    ...(name === undefined ? {} : { name: { ...patient.name, ...named(name) } }),
  };
}
