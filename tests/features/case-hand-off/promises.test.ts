import { type Messages, setupI18n } from '@lingui/core';
import { beforeAll, expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { followUpProgress } from '@/domain/follow-up/standing';
import { type CasePlan, EMPTY_PLAN } from '@/domain/plan/case-plan';
import type { FollowUp } from '@/domain/follow-up/follow-up';
import type { Stage } from '@/domain/vocabulary';
import { buildPackage } from '@/features/case-hand-off/build-package';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase, aPatient } from '@tests/support/case-builders';
import { aDocument } from '@tests/support/document-builders';
import {
  aBilling,
  aChase,
  aClaim,
  anEntry,
  anInsurance,
  aReport,
} from '@tests/support/follow-up-builders';
import { aCoverage, anEstimate, usd } from '../../domain/plan/money-builders';

beforeAll(ensureTemporal);

const NOW = Date.parse('2026-11-24T16:00:00Z');
const ENGLISH = Object.values(
  import.meta.glob<Messages>('../../../src/i18n/locales/{parts,case-hand-off}/en.po', {
    eager: true,
    import: 'messages',
  }),
);
const i18n = setupI18n({ locale: 'en', messages: { en: Object.assign({}, ...ENGLISH) } });

/** The texts of the package of such a case, line by line, without what sets names apart. */
function packageOf(stage: Stage, over: Partial<CasePlan>) {
  const plan = { ...EMPTY_PLAN, ...over };
  const record = aCase({ stage, campus: 'rochester', payer: 'sponsor' });
  const dischargedAt = stage === 'follow-up' ? '2026-11-10T16:00:00.000Z' : null;
  const known = { ...record, progress: { ...record.progress, dischargedAt } };
  const progress = { ...known.progress, ...followUpProgress(known, plan.followUps) };
  const texts = buildPackage(i18n, 'en', {
    // Of a detail the package reads the case and the patient alone.
    detail: { case: { ...known, progress }, patient: aPatient() } as unknown as CaseDetail,
    plan: plan as CasePlanWire,
    nowMs: NOW,
  });
  const lines = (text: string) =>
    text
      .replaceAll(/[\u2066-\u2069]/gu, '')
      .replaceAll('\u00a0', ' ')
      .split('\n');
  return {
    tasks: lines(texts.tasks),
    promises: lines(texts.promises),
    risks: lines(texts.risks),
  };
}

const query = {
  id: 'q',
  from: 'insurer',
  subject: 'Which implant was it?',
  dueOn: '2026-12-03',
  messages: [],
  closedAt: null,
} as const;

/** A text without lines. */
const NONE = [''];
const ENDED = {
  at: '2026-11-20T16:00:00.000Z',
  by: 'person-1',
  how: 'payment-plan',
  note: null,
} as const;

it('tells at a discharge how each follow-up stands and until when, and what was promised of it', () => {
  const promised = aChase({
    at: '2026-11-23T16:00:00.000Z',
    answer: 'On Monday',
    answeredAt: '2026-11-23T16:00:00.000Z',
    promisedOn: '2026-11-30',
  });
  const { tasks, promises } = packageOf('follow-up', {
    followUps: [
      aReport({ state: 'in-preparation', chases: [promised] }),
      anInsurance({ state: 'queried', claims: [aClaim({ state: 'queried', queries: [query] })] }),
    ],
  });
  expect(tasks).toEqual([
    'Report (in preparation): due Wed 25 Nov 2026',
    'Insurance (queried): due Thu 3 Dec 2026',
  ]);
  expect(promises).toEqual([
    'Report: promised to us for Mon 30 Nov 2026',
    'Answer owed by Thu 3 Dec 2026 (Insurer): Which implant was it?',
  ]);
});

it('tells what the family pays: what is left of its plan, else what the statement asks for', () => {
  const [charge, paid] = [
    anEntry({ id: 'charge' }),
    anEntry({ id: 'p', kind: 'payment', minor: -60_00, at: '2026-11-20T16:00:00.000Z' }),
  ];
  const statement = {
    id: 's',
    number: 1,
    at: '2026-11-11T16:00:00.000Z',
    by: 'person-1',
    way: 'e-mail',
    dueOn: '2026-12-11',
    minor: 100_00,
  } as const;
  const bill = aBilling({
    state: 'statement-sent',
    entries: [charge, paid],
    statements: [statement],
  });
  const instalments = [
    { dueOn: '2026-12-11', minor: 50_00 },
    { dueOn: '2027-01-11', minor: 50_00 },
  ];
  const plan = {
    id: 'plan',
    madeAt: '2026-11-12T16:00:00.000Z',
    madeBy: 'person-1',
    instalments,
    note: null,
  };
  const paymentsOf = (bills: readonly ReturnType<typeof aBilling>[]) =>
    packageOf('follow-up', { followUps: bills }).promises;
  expect(paymentsOf([bill])).toEqual(['USD 40.00 are to be paid by Fri 11 Dec 2026']);
  expect(paymentsOf([{ ...bill, plan }])).toEqual(['USD 40.00 are to be paid by Mon 11 Jan 2027']);
  const newer = { ...statement, id: 's2', number: 2, dueOn: '2026-12-21' };
  const asked = { ...bill, statements: [statement, newer] };
  expect(paymentsOf([asked])).toEqual(['USD 40.00 are to be paid by Mon 21 Dec 2026']);

  // A bill that was settled by a plan is paid on; what else is settled or paid asks for nothing.
  const settled = { ...bill, ended: ENDED };
  expect(paymentsOf([{ ...settled, plan }])).toEqual([
    'USD 40.00 are to be paid by Mon 11 Jan 2027',
  ]);
  expect(paymentsOf([settled])).toEqual(NONE);
  const rest = anEntry({ id: 'rest', kind: 'payment', minor: -40_00 });
  expect(paymentsOf([{ ...bill, entries: [charge, paid, rest] }])).toEqual(NONE);
});

it('tells what the family or a payer has asked, for as long as somebody owes the answer', () => {
  const queriesOf = (followUp: FollowUp) =>
    packageOf('follow-up', { followUps: [followUp] }).promises;
  const answered = { ...query, id: 'a', subject: 'Answered', closedAt: '2026-11-20T16:00:00.000Z' };
  const bill = aBilling({
    state: 'queried',
    queries: [{ ...query, from: 'patient', subject: 'What is room 3?' }, answered],
  });
  expect(queriesOf(bill)).toEqual(['Answer owed by Thu 3 Dec 2026 (Patient): What is room 3?']);
  expect(queriesOf({ ...bill, ended: ENDED })).toEqual(NONE);
});

it('tells which payer was asked and is silent, and on site what of the coverage runs out', () => {
  // Evening in Rochester, where it is still the day before that of UTC.
  const askedAt = '2026-11-03T03:00:00.000Z';
  const asked = aCoverage({
    id: 'a',
    kind: 'guarantee',
    issuer: 'Embassy',
    status: 'asked',
    askedAt,
  });
  const { promises, risks } = packageOf('on-site', {
    estimates: [anEstimate({ total: usd(100_00) })],
    coverages: [
      asked,
      aCoverage({
        issuer: 'Mutua',
        amount: usd(100_00),
        toOn: '2026-11-26',
        status: 'extension-asked',
        extension: {
          amount: usd(50_00),
          fromOn: '2026-11-27',
          toOn: '2026-12-04',
          askedAt: '2026-11-20T16:00:00.000Z',
          chases: [],
        },
      }),
    ],
  });
  expect(promises).toEqual([
    'Embassy: asked to cover on Mon 2 Nov 2026, no answer yet',
    'Mutua: asked to cover on Fri 20 Nov 2026, no answer yet',
  ]);
  expect(risks).toEqual([
    'What is planned takes 100 % of the coverage.',
    'The coverage ends on Thu 26 Nov 2026.',
  ]);
});

it('tells what was lent to us and has not gone back, the longest with us first', () => {
  const documents = [
    aDocument({ id: 'd1', title: 'A disc', receivedOn: '2026-11-03', isLent: true }),
    aDocument({ id: 'd2', title: 'Slides', receivedOn: '2026-11-02', isLent: true }),
    aDocument({ id: 'd3', title: 'Gone', isLent: true, returnedOn: '2026-11-20' }),
    aDocument({ id: 'd4', title: 'Ours' }),
  ];
  expect(packageOf('on-site', { documents }).promises).toEqual([
    'Lent to us on Mon 2 Nov 2026, to be given back: Slides',
    'Lent to us on Tue 3 Nov 2026, to be given back: A disc',
  ]);
});
