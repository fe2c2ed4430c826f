import { describe, expect, it } from 'vitest';
import { itemsOf, missingKey, requiredOf, titleOf } from '@/features/intake-form/intake-derived';
import {
  draftOfIntake,
  emptyIntake,
  intakeOfDraft,
  type IntakeValues,
} from '@/features/intake-form/intake-values';
import { isOthersCountry, officeForCountry } from '@/features/intake-form/office-for';
import { readRequest } from '@/features/intake-form/read-request';
import { FormStore } from '@/parts/form/form-store';
import { understandPhone } from '@/parts/phone/understand-phone';
import { newIdAt } from '@/lib/new-id';
import { OFFICES } from '@/reference/offices';
import { aPatient } from '@tests/support/case-builders';

const ID = newIdAt(1);

function filled(
  changes: readonly (readonly [path: string, value: unknown])[],
  office = 'guatemala',
): IntakeValues {
  const store = new FormStore(emptyIntake(office, false));
  store.change(changes);
  return store.values();
}
const nowMs = Date.parse('2026-11-24T16:00:00.000Z');
const read = (values: IntakeValues) =>
  readRequest(ID, values, { understand: understandPhone, nowMs });

describe('what a filled form means', () => {
  it('an empty form is a request that lacks everything', () => {
    expect(read(emptyIntake('guatemala', false))).toMatchObject({
      ok: true,
      request: { id: ID, office: 'guatemala', reason: null, specialties: [], homePhysician: null },
    });
  });

  it('somebody who asks for himself or herself is asked once', () => {
    const result = read(
      filled([
        ['caller.relationship', 'self'],
        ['patient.name.given', 'Lucía'],
        ['patient.name.family', 'Batz Xol'],
        ['patient.language', 'es'],
        ['caller.phone', '5550 1234'],
        ['caller.email', ' lucia@example.org '],
      ]),
    );
    expect(result).toMatchObject({
      request: {
        caller: { name: 'Lucía Batz Xol', consent: 'given', phone: '+50255501234', language: 'es' },
        patient: { phone: '+50255501234', email: 'lucia@example.org' },
      },
    });
  });

  it.each([
    ['caller.phone', '12', 'not-a-phone'],
    ['caller.email', 'nobody at home', 'not-an-email'],
    ['patient.email', 'x@', 'not-an-email'],
    ['reason', 'x'.repeat(301), 'too-long'],
    ['summary', 'broken \ud83d', 'lone-surrogate'],
    ['patient.birthOn', '2031-07-18', 'in-the-future'],
    ['patient.birthOn', '1802-01-01', 'too-long-ago'],
  ])('what cannot be read is told at %s', (path, typed, code) => {
    expect(read(filled([[path, typed]]))).toEqual({ ok: false, errors: { [path]: code } });
  });

  it('all that is in the way is told at once', () => {
    const values = filled(
      [
        ['caller.phone', '12'],
        ['patient.birthOn', '2031-07-18'],
      ],
      '',
    );
    expect(read(values)).toEqual({
      ok: false,
      errors: {
        office: 'required',
        'caller.phone': 'not-a-phone',
        'patient.birthOn': 'in-the-future',
      },
    });
  });

  it('a wish that ends before it begins, and a physician without a name, are told', () => {
    const order = filled([
      ['preferredFromOn', '2027-02-01'],
      ['preferredToOn', '2027-01-01'],
    ]);
    expect(read(order)).toMatchObject({ errors: { preferredToOn: 'out-of-order' } });
    const nameless = filled([['homePhysician.place', 'Hospital Central']]);
    expect(read(nameless)).toMatchObject({ errors: { 'homePhysician.name': 'required' } });
  });

  it('names stay exactly as they are typed', () => {
    const name = '  O’Neill-\u202eMüller  ';
    const result = read(filled([['patient.name.family', name]]));
    expect(result).toMatchObject({ request: { patient: { name: { family: name } } } });
  });

  it('a name that nobody sees is refused, and is none beside one that is seen', () => {
    const typed = (given: string, family: string) =>
      read(
        filled([
          ['patient.name.given', given],
          ['patient.name.family', family],
        ]),
      );
    expect(typed('\u200b', '\u2060\u200d')).toEqual({
      ok: false,
      errors: { 'patient.name.given': 'required' },
    });
    expect(typed('\u200b', 'Batz')).toMatchObject({
      request: { patient: { name: { given: '', family: 'Batz' } } },
    });
    // A slip of the space bar is nothing typed.
    expect(typed(' ', '')).toMatchObject({
      request: { patient: { name: { given: '', family: '' } } },
    });
    const others = filled([
      ['caller.name', '\u2060'],
      ['patient.name.ownScript', '\u200b'],
      ['party', [{ name: '\u200b', relationship: 'child', isMinor: false, nationality: '' }]],
    ]);
    expect(read(others)).toMatchObject({
      request: { caller: { name: '' }, patient: { name: { ownScript: null } }, party: [] },
    });
  });

  it('the lead comes first, and nothing twice', () => {
    const values = filled([
      ['lead', 'cancer'],
      ['others', ['neurology', 'cancer']],
    ]);
    expect(read(values)).toMatchObject({ request: { specialties: ['cancer', 'neurology'] } });
  });

  it('the three answers about a known patient', () => {
    const answer = (relation: IntakeValues['relation']) => read(filled([['relation', relation]]));
    const reference = 'IC-2026-000001';
    expect(answer({ kind: 'same-patient', reference, notThese: [] })).toMatchObject({
      request: { relation: { kind: 'same-patient', reference } },
    });
    expect(answer({ kind: 'new-patient', reference: '', notThese: [reference] })).toMatchObject({
      request: { relation: { kind: 'new-patient', notThese: [reference] } },
    });
  });
});

describe('what follows from the form', () => {
  it('the office alone is required, and said so before anybody saves', () => {
    const open = emptyIntake('', false);
    expect(requiredOf(open)).toEqual(['office']);
    expect(read(open)).toEqual({ ok: false, errors: { office: 'required' } });
    expect(requiredOf(emptyIntake('guatemala', false))).toEqual([]);
  });

  it('a relationship that nobody has said is kept as not known', () => {
    expect(read(emptyIntake('guatemala', false))).toMatchObject({
      request: { caller: { relationship: 'unknown' } },
    });
  });

  it('what the record of a known patient says is not asked again', () => {
    const known = aPatient({ birthOn: '1970-01-01', language: null, phone: '+50255501234' });
    const missing = (changes: Parameters<typeof filled>[0]) =>
      itemsOf(missingKey(filled(changes), known));
    expect(missing([])).toEqual(['language', 'consent', 'reason', 'specialty', 'payer']);
    expect(missing([['patient.language', 'es']])).not.toContain('language');
  });

  it('intake lacks what was not said, and nothing once all of it was', () => {
    expect(itemsOf(missingKey(emptyIntake('', false)))).toHaveLength(8);
    const whole = filled([
      ['caller.relationship', 'self'],
      ['patient.name.family', '王'],
      ['patient.birthOn', '1970-01-01'],
      ['patient.language', 'zh-Hans'],
      ['caller.whatsApp', '+86 138 5550 0000'],
      ['reason', 'Second opinion'],
      ['lead', 'cancer'],
      ['payer', 'self'],
    ]);
    expect(itemsOf(missingKey(whole))).toEqual([]);
    expect(titleOf(whole)).toBe('王');
  });

  it('the country finds its office, Direct where it has none, and nobody else’s', () => {
    const all = OFFICES.map(({ code }) => code);
    expect(officeForCountry('PE', all)).toBe('peru');
    expect(officeForCountry('BR', all)).toBe('direct');
    expect(officeForCountry('EC', ['quito'])).toBe('quito');
    expect(officeForCountry('PE', ['guatemala'])).toBe('');
    expect(isOthersCountry('PE', ['guatemala'])).toBe(true);
    expect(isOthersCountry('BR', ['guatemala'])).toBe(false);
  });

  it('a draft of an older page is laid over the empty form', () => {
    const empty = emptyIntake('guatemala', false);
    const ana = { name: 'Ana', relationship: 'child', isMinor: true };
    const values = filled([['party', [{ ...ana, nationality: 'ES' }]]]);
    expect(intakeOfDraft(draftOfIntake(values), empty)).toEqual(values);
    // Nobody was asked for a companion's nationality.
    const early = { values: { ...values, party: [ana] } };
    expect(intakeOfDraft(early, empty)).toEqual({
      ...values,
      party: [{ ...ana, nationality: '' }],
    });
    const old = { values: { caller: { name: 'Ana', gone: 1 }, reason: 7 } };
    expect(intakeOfDraft(old, empty)).toEqual({
      ...empty,
      caller: { ...empty.caller, name: 'Ana' },
    });
    expect(intakeOfDraft({}, empty)).toEqual(empty);
  });
});

describe('telephone numbers', () => {
  it.each([
    ['5550 1234', 'GT', '+50255501234'],
    ['00502 5550-1234', 'GT', '+50255501234'],
    ['+44 20 7946 0018', 'GT', '+442079460018'],
    ['٠٥٠ ١٢٣ ٤٥٦٧', 'AE', '+971501234567'],
    ['138 0013 8000', 'CN', '+8613800138000'],
  ])('%s dialled in %s is %s', (typed, country, e164) => {
    expect(understandPhone(typed, country)?.e164).toBe(e164);
  });

  it.each(['', '12', 'call the embassy', '+'])('%s is none', (typed) => {
    expect(understandPhone(typed, 'GT')).toBeNull();
  });
});
