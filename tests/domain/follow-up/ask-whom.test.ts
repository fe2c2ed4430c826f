import { beforeAll, describe, expect, test } from 'vitest';
import { askedCaseOf, askRefusal, readerOf } from '@/domain/follow-up/ask-whom';
import { chase } from '@/domain/follow-up/chase-steps';
import { mayNotBeTold } from '@/domain/may-not-be-told';
import { askRecords, askUnasked } from '@/domain/records/edit-records';
import { FOLLOW_UP_PARTIES } from '@/domain/follow-up/vocabulary';
import { CONSENTS } from '@/domain/vocabulary';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase, aPatient } from '@tests/support/case-builders';
import { aBilling, aClaim, anInsurance } from '@tests/support/follow-up-builders';

beforeAll(ensureTemporal);

const physician = { name: 'Dr. Ruiz', place: null, phone: null, email: null };
const callerOf = (
  consent: (typeof CONSENTS)[number],
  relationship: 'child' | 'self' = 'child',
) => ({
  ...aCase().caller,
  consent,
  relationship,
});
const alone = aCase({ stage: 'follow-up', payer: 'self', caller: callerOf('given') });

test.each(CONSENTS.map((consent) => [consent, consent === 'withdrawn' || consent === 'refused']))(
  'a caller whose consent is %s may not be told: %s',
  (consent, expected) => {
    expect(mayNotBeTold({ consent })).toBe(expected);
    const asked = askedCaseOf({ ...alone, caller: callerOf(consent) }, []);
    expect(askRefusal(asked, 'caller')).toEqual(
      expected ? { code: 'may-not-be-told', consent } : null,
    );
    // What the caller may not hear the patient may.
    expect(askRefusal(asked, 'patient')).toBeNull();
  },
);

describe('whom the case does not have nobody asks', () => {
  const missing = (over: Partial<typeof alone>, all: Parameters<typeof askedCaseOf>[1] = []) => {
    const asked = askedCaseOf({ ...alone, ...over }, all);
    return FOLLOW_UP_PARTIES.filter((whom) => askRefusal(asked, whom)?.code === 'no-such-party');
  };

  test.each([
    ['a family that pays for itself', {}, [], ['home-physician', 'insurer', 'sponsor', 'employer']],
    ['an insurer', { payer: 'insurer' }, [], ['home-physician', 'sponsor', 'employer']],
    [
      'nobody has said who pays',
      { payer: null },
      [],
      ['home-physician', 'insurer', 'sponsor', 'employer'],
    ],
    ['a home physician', { homePhysician: physician }, [], ['insurer', 'sponsor', 'employer']],
    [
      'a claim against a sponsor',
      {},
      [anInsurance({ claims: [aClaim({ payer: 'sponsor' })] })],
      ['home-physician', 'insurer', 'employer'],
    ],
  ] as const)('%s', (_name, over, all, expected) => {
    expect(missing(over, all)).toEqual(expected);
  });
});

test('a caller who asks for themselves reads it as the patient', () => {
  const of = (relationship: 'child' | 'self') => ({ caller: { relationship } });
  expect(readerOf(of('self'), 'caller')).toBe('patient');
  expect(readerOf(of('child'), 'caller')).toBe('caller');
  expect(readerOf(of('self'), 'finance')).toBe('finance');
});

test('one chase is refused by the same rule', () => {
  const said = { id: 'c', way: 'phone', asked: 'When', answer: null, promisedOn: null } as const;
  const of = (consent: 'given' | 'withdrawn', whom: 'caller' | 'insurer') =>
    chase(
      {
        case: { ...alone, caller: callerOf(consent) },
        at: '2026-11-24T16:00:00.000Z',
        by: 'person-1',
      },
      aBilling(),
      { ...said, whom },
      [],
    );
  expect(of('given', 'caller').ok).toBe(true);
  expect(of('withdrawn', 'caller')).toMatchObject({ refusal: { code: 'may-not-be-told' } });
  expect(of('given', 'insurer')).toMatchObject({ refusal: { code: 'no-such-party' } });
});

const item = aCase().records[0];
describe('records', () => {
  const request = {
    on: '2026-11-24',
    place: null,
    way: 'e-mail',
    promisedOn: null,
    chasedOn: null,
  } as const;
  const facts = (over: Partial<typeof alone>) => ({
    case: aCase({ stage: 'records', caller: callerOf('given'), ...over }),
    patient: aPatient(),
    at: '2026-11-24T16:00:00.000Z',
    by: 'person-1',
  });
  const codeOf = (decision: ReturnType<typeof askUnasked>): string | null =>
    decision.ok ? null : decision.refusal.code;

  test.each([
    ['the family', 'family', {}, null, null],
    [
      'a family whose caller may not be told',
      'family',
      { caller: callerOf('withdrawn') },
      null,
      'may-not-be-told',
    ],
    ['a physician whom the case has', 'home-physician', { homePhysician: physician }, null, null],
    ['a physician whom it does not have', 'home-physician', {}, 'no-such-party', 'no-such-party'],
    ['another place', 'other', { caller: callerOf('refused') }, null, null],
  ] as const)(
    'are asked of %s by letter, and in many cases',
    (_name, from, over, byLetter, inMany) => {
      const on = facts(over);
      const kinds = on.case.records.map(({ kind }) => kind);
      expect(item?.state).toBe('not-asked');
      expect(codeOf(askRecords(on, kinds, { ...request, from }))).toBe(byLetter);
      expect(codeOf(askUnasked(on, { ...request, from }))).toBe(inMany);
    },
  );
});
