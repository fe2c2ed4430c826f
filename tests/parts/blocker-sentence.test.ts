import { setupI18n } from '@lingui/core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseRecord } from '@/domain/case';
import { deriveRow } from '@/domain/derive-row';
import { ensureTemporal } from '@/lib/zoned-time';
import { blockerSentence } from '@/parts/blocker/blocker-sentence';
import { aCase, aPatient } from '../support/case-builders';

beforeAll(ensureTemporal);

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const ms = (moment: string): number => Date.parse(moment);

/** On campus since Tuesday 24 November 2026; in Rochester Thanksgiving is the 26th. */
const onSite = (itinerary: CaseRecord['progress']['itinerary']): CaseRecord =>
  aCase({
    stage: 'on-site',
    stageSince: '2026-11-24T15:00:00.000Z',
    office: 'peru',
    campus: 'rochester',
    ownerId: 'person-1',
    progress: { ...aCase().progress, ...(itinerary && { itinerary }) },
  });
const VISITS = [
  { startAt: '2026-11-25T15:00:00.000Z', campus: 'rochester' },
  { startAt: '2026-12-01T19:30:00.000Z', campus: 'florida' },
] as const;

describe('the sentence of a patient on campus', () => {
  it.each([
    [
      'the next appointment, on its campus',
      '2026-11-24T18:00:00.000Z',
      'Wed 25 Nov 2026 09:00 next appointment, Rochester, Minnesota · coordinator · after the last one record the discharge',
    ],
    [
      'the one after it once that has begun',
      '2026-11-25T15:00:00.000Z',
      'Tue 1 Dec 2026 14:30 next appointment, Jacksonville, Florida · coordinator · after the last one record the discharge',
    ],
    [
      'the discharge, from when the last one begins',
      '2026-12-01T19:30:00.000Z',
      'Discharge not recorded · coordinator · today · record the discharge',
    ],
    [
      'since when it has been missing, in working days of the campus',
      '2026-12-04T15:00:00.000Z',
      'Discharge not recorded · coordinator · 3 working days · record the discharge',
    ],
  ])('tells %s', (_name, now, sentence) => {
    const row = deriveRow(onSite(VISITS), aPatient());
    if (row.blocker === null) throw new Error('Nothing blocks it');
    expect(blockerSentence(i18n, row, row.blocker, ms(now))).toBe(sentence);
  });

  it.each([
    ['never was one', []],
    ['an older version has not told any', undefined],
    ['the last was before the arrival', [{ startAt: VISITS[0].startAt, campus: 'rochester' }]],
  ])('tells the discharge since the arrival where there %s', (_name, itinerary) => {
    const late = { ...onSite(itinerary), stageSince: '2026-11-25T16:00:00.000Z' };
    expect(deriveRow(late, aPatient()).blocker).toMatchObject({
      on: 'coordinator',
      since: late.stageSince,
      next: 'record-discharge',
    });
  });
});

describe('the sentence of a case whose coverage is awaited', () => {
  it.each([
    ['sponsor', 'Letter of guarantee · sponsor · 6 working days · chase the coverage'],
    ['insurer', 'Authorization · insurer · 6 working days · chase the coverage'],
    ['self', 'Deposit · patient · 6 working days · chase the coverage'],
    [
      'employer',
      'Coverage does not meet the estimate · finance · 6 working days · chase the coverage',
    ],
  ] as const)('names by what it is covered: %s', (payer, sentence) => {
    const record = aCase({
      stage: 'clearance',
      stageSince: '2026-11-02T15:00:00.000Z',
      payer,
      office: 'peru',
      campus: 'rochester',
      ownerId: 'person-1',
      progress: {
        ...aCase().progress,
        isEstimateSent: true,
        awaitedSince: '2026-11-16T15:00:00.000Z',
      },
    });
    const row = deriveRow(record, aPatient());
    if (row.blocker === null) throw new Error('Nothing blocks it');
    expect(blockerSentence(i18n, row, row.blocker, ms('2026-11-24T15:00:00.000Z'))).toBe(sentence);
  });
});
