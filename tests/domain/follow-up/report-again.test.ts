import { beforeAll, describe, expect, it } from 'vitest';
import { followUpDue } from '@/domain/follow-up/due';
import { reopenFollowUp } from '@/domain/follow-up/ending';
import type { FollowUp, ReportFollowUp } from '@/domain/follow-up/follow-up';
import { type ReportStep, stepReport } from '@/domain/follow-up/report-steps';
import type { Stepped } from '@/domain/follow-up/step';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';
import { aReport, DISCHARGED_AT } from '@tests/support/follow-up-builders';

beforeAll(ensureTemporal);

const record = aCase({
  stage: 'follow-up',
  progress: { ...aCase().progress, dischargedAt: DISCHARGED_AT },
});
const factsOn = (day: string) => ({
  case: record,
  at: `2026-11-${day}T18:00:00.000Z`,
  by: 'person-1',
});
const reportOf = (taken: Stepped): ReportFollowUp => {
  if (!taken.ok) throw new Error(JSON.stringify(taken));
  // Only reports are stepped here.
  return taken.followUp as ReportFollowUp & FollowUp;
};
const after = (report: ReportFollowUp, day: string, ...steps: readonly ReportStep[]) =>
  steps.reduce((held, step) => reportOf(stepReport(factsOn(day), held, step)), report);

const send = (id: string, on: string): ReportStep => ({
  step: 'send',
  id,
  on,
  to: ['patient'],
  way: 'portal',
  consent: 'signed-release',
});
const read = (on: string): ReportStep => ({ step: 'acknowledge', by: 'patient', on });
const prepare: ReportStep = {
  step: 'prepare',
  documents: ['discharge-summary'],
  language: 'en',
  recipients: ['patient'],
};

/** Sent on the 10th and on the 12th, acknowledged on the 16th. */
const acknowledged = (): ReportFollowUp => {
  const sent = after(aReport(), '10', prepare, { step: 'release' }, send('s1', '2026-11-10'));
  return after(after(sent, '12', send('s2', '2026-11-12')), '16', read('2026-11-16'));
};
const reopened = (): ReportFollowUp =>
  reportOf(reopenFollowUp(factsOn('20'), acknowledged(), 'Nobody had read it', []));

describe('a report that is opened again', () => {
  it.each([
    ['2026-11-10', true],
    ['2026-11-25', true],
    ['2026-11-09', false],
  ])('is acknowledged without being sent once more: on %s, %s', (on, isTaken) => {
    const taken = stepReport(factsOn('25'), reopened(), read(on));
    expect(taken).toMatchObject(
      isTaken
        ? { ok: true, followUp: { state: 'acknowledged', ended: { how: 'acknowledged' } } }
        : { ok: false, faults: { on: 'before-sending' } },
    );
  });

  it('is chased from then on, not from when it was sent', () => {
    expect(followUpDue(reopened(), DISCHARGED_AT, false)).toMatchObject({ from: factsOn('20').at });
  });

  it('and corrected is acknowledged only when that was sent', () => {
    const corrected = after(
      reopened(),
      '21',
      { step: 'correct', id: 'c1', what: 'A date' },
      prepare,
      { step: 'release' },
    );
    const early = stepReport(factsOn('23'), corrected, read('2026-11-23'));
    expect(early).toMatchObject({ ok: false, faults: { on: 'before-sending' } });
    const sent = after(corrected, '24', send('s3', '2026-11-24'));
    const before = stepReport(factsOn('25'), sent, read('2026-11-12'));
    expect(before).toMatchObject({ ok: false, faults: { on: 'before-sending' } });
    expect(after(sent, '25', read('2026-11-25')).ended?.how).toBe('acknowledged');
  });
});
