import { beforeAll, expect, test } from 'vitest';
import type { FollowUpListRow } from '@/contract/follow-up-list';
import { followUpRow } from '@/domain/follow-up/follow-up-row';
import { draftsOf, lettersFor, partedBy, valuesOf } from '@/features/bulk-chase/chase-letters';
import { FOLLOW_UP_CSV } from '@/features/follow-up-list/csv-cells';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';
import { aBilling } from '@tests/support/follow-up-builders';

beforeAll(ensureTemporal);

const statement = {
  id: 'statement-1',
  number: 1,
  at: '2026-11-05T16:00:00.000Z',
  by: 'person-1',
  way: 'e-mail',
  dueOn: '2026-11-13',
  minor: 10_000,
} as const;

const row = (): FollowUpListRow => {
  const derived = followUpRow(
    aCase({ office: 'london', campus: 'rochester', stage: 'follow-up' }),
    aBilling({
      state: 'statement-sent',
      statements: [statement],
    }),
    [],
  );
  return {
    ...derived,
    payers: [...derived.payers],
    patientName: 'A',
    patientOwnScript: null,
    language: 'en',
  };
};

test('a bill of Rochester due on the 13th is due on the 13th in letter and file, in London too', () => {
  const bill = row();
  // 05:59 of the 14th in London.
  expect(bill.dueAt).toBe('2026-11-14T05:59:00.000Z');
  expect(valuesOf(bill, 'patient', 'en', 'S').due).toContain('13 Nov 2026');
  const context = { nowMs: Date.parse('2026-11-10T16:00:00.000Z') } as never;
  expect(FOLLOW_UP_CSV.due(bill, context)).toBe('2026-11-13T23:59-06:00[America/Chicago]');
});

test('each is asked for its own part of a bill, and finance hears of all that is owed', () => {
  const bill = { ...row(), amount: 23_200_50, currency: 'USD', ofPayers: 22_000_00 };
  expect(valuesOf(bill, 'caller', 'en', 'S').amount).toContain('1,200.50');
  expect(valuesOf(bill, 'insurer', 'en', 'S').amount).toContain('22,000.00');
  expect(valuesOf(bill, 'finance', 'en', 'S').amount).toContain('23,200.50');
  expect(valuesOf({ ...bill, ofPayers: 0 }, 'sponsor', 'en', 'S').amount).toContain('23,200.50');
});

const relative = {
  name: 'Sam Li',
  relationship: 'child',
  consent: 'given',
  language: 'zh',
} as const;
const asking = (over: Partial<FollowUpListRow['caller']>): FollowUpListRow => ({
  ...row(),
  amount: 100,
  currency: 'USD',
  caller: { ...relative, ...over },
});

test('a caller is addressed as the caller, in their language; one who asks for themselves is the patient', () => {
  const rows = [asking({}), asking({ relationship: 'self', name: 'A', language: null })];
  const drafts = draftsOf(rows, 'caller');
  expect(drafts).toEqual([
    { reader: 'caller', locale: 'zh' },
    { reader: 'patient', locale: 'en' },
  ]);
  const texts = lettersFor(rows, 'caller', ({ reader }) => `${reader}: {receiver}, {patient}`, 'S');
  expect(texts.map(({ text }) => text)).toEqual(['caller: Sam Li, A', 'patient: A, A']);
});

test('who may not be told, whom the case does not have, and who owes nothing is left out and named', () => {
  const rows = [asking({}), asking({ consent: 'withdrawn' }), { ...asking({}), amount: 0 }];
  const codes = (whom: 'caller' | 'patient' | 'insurer') =>
    partedBy(rows, whom).leftOut.map(({ refusal }) => refusal.code);
  expect(codes('caller')).toEqual(['may-not-be-told', 'nothing-owed']);
  expect(codes('patient')).toEqual(['nothing-owed']);
  expect(codes('insurer')).toEqual(['no-such-party', 'no-such-party', 'no-such-party']);
  expect(partedBy(rows, 'caller').asked).toEqual([rows[0]]);
});
