import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editableCase, editablePatient, flatten } from '@/domain/merge/edit-fields';
import { laterChanges, type TypedRequest } from '@/domain/merge/later-changes';
import { newIdAt } from '@/lib/new-id';
import { aRequest, typedPatient } from '@tests/conformance/a-request';
import { figure } from '@tests/support/figure';
import { holdsOfAll } from '@tests/support/holds-of-all';

const NOW_MS = Date.parse('2026-11-24T16:00:00.000Z');

const FIRST = aRequest(NOW_MS, {
  specialties: ['neurology', 'cancer'],
  patient: typedPatient({ passportNumber: 'G1234567', passportExpiresOn: '2031-01-01' }),
}) as TypedRequest;

type Held = Parameters<typeof laterChanges>[0];

/** The case as the server makes it of a request. */
function heldOf({ patient, specialties, relation: _relation, ...facts }: TypedRequest): Held {
  const reviews = specialties.map((specialty, place) => ({ specialty, isLead: place === 0 }));
  return {
    case: { ...facts, reviews } as unknown as Held['case'],
    patient: { ...patient, id: newIdAt(NOW_MS), version: 1, diedOn: null },
  };
}

const held = heldOf(FIRST);
const { patient } = FIRST;

describe('what was changed after a first sending', () => {
  it('is nothing where nothing was', () => {
    expect(laterChanges(held, FIRST)).toEqual({ changes: [], casePatch: null, patientPatch: null });
  });

  it.each<readonly [string, Partial<TypedRequest>, readonly string[], unknown, unknown]>([
    ['a text', { reason: 'Second look' }, ['reason'], { reason: 'Second look' }, null],
    ['a text that is gone', { reason: null }, ['reason'], { reason: null }, null],
    [
      'one detail of the caller',
      { caller: { ...FIRST.caller, phone: null } },
      ['caller.phone'],
      { caller: { phone: null } },
      null,
    ],
    [
      'another urgency, with its criterion',
      { urgency: 'soon' },
      ['urgency'],
      { urgency: 'soon', urgencyCriterion: 'second-opinion' },
      null,
    ],
    [
      'another lead',
      { specialties: ['cancer', 'neurology'] },
      ['specialties'],
      { specialties: ['cancer', 'neurology'] },
      null,
    ],
    [
      'a detail of the patient',
      { patient: { ...patient, name: { ...patient.name, given: 'Ysolda' } } },
      ['patient.name.given'],
      null,
      { name: { given: 'Ysolda' } },
    ],
    ['another office, which no edit changes', { office: 'canada' }, ['office'], null, null],
  ])('is %s', (_what, other, fields, casePatch, patientPatch) => {
    const found = laterChanges(held, { ...FIRST, ...other });
    expect(found.changes.map(({ field }) => field)).toEqual(fields);
    expect(holdsOfAll(found.changes, ({ isEdit }) => isEdit)).toBe(fields[0] !== 'office');
    expect([found.casePatch, found.patientPatch]).toEqual([casePatch, patientPatch]);
  });

  it('leaves the record of a known patient as it stands, and tells what differs', () => {
    const typed = {
      ...FIRST,
      relation: { kind: 'same-patient' },
      patient: { ...patient, phone: null },
      reason: 'Knee',
    };
    expect(laterChanges(held, typed)).toMatchObject({
      changes: [
        { field: 'patient.phone', held: patient.phone, typed: null, isEdit: false },
        { field: 'reason', isEdit: true },
      ],
      casePatch: { reason: 'Knee' },
      patientPatch: null,
    });
  });

  it('takes a number that the sender may not see for changed only where one is typed', () => {
    const masked = { ...held, patient: { ...held.patient, passportNumber: { masked: true } } };
    expect(laterChanges(masked, FIRST).patientPatch).toEqual({ passportNumber: 'G1234567' });
    const none = { ...FIRST, patient: { ...patient, passportNumber: null } };
    expect(laterChanges(masked, none).changes).toEqual([]);
  });

  it('comes into the case whole: patched, it says what is typed', () => {
    const text = fc.option(fc.string({ minLength: 1, maxLength: 12 }));
    const changed = fc.record({
      reason: text,
      summary: text,
      given: fc.string(),
      phone: text,
      note: text,
      needsInterpreter: fc.boolean(),
      preferredFromOn: fc.constantFrom(null, '2027-01-01'),
    });
    const runs = 500;
    fc.assert(
      fc.property(changed, ({ given, phone, note, ...facts }) => {
        const typed: TypedRequest = {
          ...FIRST,
          ...facts,
          caller: { ...FIRST.caller, phone },
          disclosure: { ...FIRST.disclosure, note },
          patient: { ...patient, name: { ...patient.name, given } },
        };
        const { casePatch, patientPatch } = laterChanges(held, typed);
        const wanted = heldOf(typed);
        expect({ ...editableCase(held.case), ...flatten(casePatch ?? {}) }).toEqual(
          editableCase(wanted.case),
        );
        expect({ ...editablePatient(held.patient), ...flatten(patientPatch ?? {}) }).toEqual(
          editablePatient(wanted.patient),
        );
      }),
      { numRuns: runs },
    );
    figure('words typed after a lost answer, not brought into the case', runs, 0);
  });
});
