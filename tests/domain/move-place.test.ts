import { beforeAll, describe, expect, it, test } from 'vitest';
import { ensureTemporal, localDateOf } from '@/lib/zoned-time';
import { type BlockedOn, BLOCKED_ON } from '@/domain/blocker';
import type { CaseRecord } from '@/domain/case';
import { dueZoneOf } from '@/domain/clocks/due-zone';
import { deriveRow } from '@/domain/derive-row';
import { firstDueOf } from '@/domain/follow-up/first-due';
import { followUpClock } from '@/domain/follow-up/follow-up-clock';
import { followUpRow } from '@/domain/follow-up/follow-up-row';
import { moveCountryOf, movePlaceOf, waitPlaceOf } from '@/domain/move-place';
import { clockOf } from '@/domain/stage-clock';
import { placeOf } from '@/reference/place';
import { aCase, aPatient } from '../support/case-builders';
import { aBilling, aChase, aReport, DISCHARGED_AT } from '../support/follow-up-builders';

beforeAll(ensureTemporal);

const home = (over: Partial<CaseRecord> = {}): CaseRecord =>
  aCase({
    office: 'mexico-city',
    campus: 'rochester',
    stage: 'follow-up',
    stageSince: DISCHARGED_AT,
    ...over,
  });
const waits = (on: BlockedOn) => ({ what: { kind: 'coverage' }, on }) as const;

describe('where the one sits whose move it is', () => {
  it.each<[BlockedOn, string | null]>([
    ['coordinator', 'rochester'],
    ['specialty', 'rochester'],
    ['finance', 'rochester'],
    ['interpreter-services', 'rochester'],
    ['lodging-provider', 'rochester'],
    ['office', 'mexico-city'],
    ['patient', null],
    ['caller', null],
    ['consulate', null],
    ['sponsor', null],
  ])('%s: %s', (on, place) => {
    expect(movePlaceOf(home(), waits(on))).toBe(place);
    expect(waitPlaceOf(home(), waits(on))).toBe(place ?? 'mexico-city');
  });

  it('Direct and a case without a campus have Rochester; a patient on site is on campus', () => {
    expect(movePlaceOf(home({ campus: null }), waits('specialty'))).toBe('rochester');
    expect(movePlaceOf(home({ office: 'direct', campus: null }), waits('office'))).toBe(
      'rochester',
    );
    const onSite = home({ stage: 'on-site', campus: 'phoenix' });
    expect(movePlaceOf(onSite, waits('patient'))).toBe('phoenix');
  });

  it('a transfer is answered where the case is to go', () => {
    const asked = { reason: 'x', askedAt: DISCHARGED_AT, askedBy: 'person-1' };
    const to = (toOffice: string | null, toCampus: string | null) =>
      home({ transfer: { ...asked, toOffice, toCampus } });
    const what = { kind: 'transfer' } as const;
    expect(movePlaceOf(to('peru', null), { what, on: 'office' })).toBe('peru');
    expect(movePlaceOf(to(null, 'phoenix'), { what, on: 'coordinator' })).toBe('phoenix');
  });

  it('a family at home and its consulate are in the country of residence', () => {
    const known = BLOCKED_ON.filter(
      (on) => moveCountryOf('MX', { relationship: 'child' }, { on }) !== null,
    );
    expect(known).toEqual(['patient', 'consulate']);
    expect(moveCountryOf('MX', { relationship: 'self' }, { on: 'caller' })).toBe('MX');
  });
});

test('the day of a deadline is the one that its explanation names, in every row', () => {
  const bill = aBilling();
  const record = home({
    office: 'london',
    progress: { ...aCase().progress, dischargedAt: DISCHARGED_AT, openFollowUps: ['billing'] },
  });
  for (const row of [deriveRow(record, aPatient()), followUpRow(record, bill, [])]) {
    const start = 'kind' in row ? followUpClock(record, bill) : clockOf(record);
    expect(row.duePlace).toBe('rochester');
    expect(row.duePlace).toBe(start?.place);
    const dueMs = Date.parse(row.dueAt ?? '');
    expect(localDateOf(dueMs, dueZoneOf(row))).toBe(
      localDateOf(dueMs, placeOf('rochester').timeZone),
    );
    // In the zone of the office it is another day already.
    expect(localDateOf(dueMs, placeOf('london').timeZone)).not.toBe(
      localDateOf(dueMs, dueZoneOf(row)),
    );
  }
  const none = { duePlace: null, office: 'london', campus: 'rochester' };
  expect(dueZoneOf(none)).toBe('Europe/London');
});

test('a clock that hangs on a promise says so, for the follow-up and for its case', () => {
  const chases = [
    aChase({ at: '2026-11-12T16:00:00.000Z', answer: 'Friday', promisedOn: '2026-11-20' }),
  ];
  const sent = { state: 'sent', stateSince: '2026-11-10T16:00:00.000Z' } as const;
  const promised = aReport({ ...sent, chases });
  expect(followUpClock(home(), promised)?.isPromised).toBe(true);
  expect(followUpClock(home(), aReport(sent))?.isPromised).toBeUndefined();
  const due = { from: '2026-11-20', amount: { unit: 'calendar-days', n: 0 }, place: 'office' };
  const standing = { kind: 'report', state: 'sent', since: sent.stateSince, on: 'patient', due };
  const record = home({
    progress: {
      ...aCase().progress,
      openFollowUps: ['report'],
      followUps: [{ ...standing, promisedOn: '2026-11-20' }] as never,
    },
  });
  expect(firstDueOf(record)?.promisedOn).toBe('2026-11-20');
  expect(clockOf(record)?.isPromised).toBe(true);
});
