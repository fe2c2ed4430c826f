import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportFollowUp } from '@/domain/follow-up/follow-up';
import {
  reportSteps,
  type ReportStep,
  stepReport,
  unsentTo,
} from '@/domain/follow-up/report-steps';
import type { ReportRecipient } from '@/domain/follow-up/vocabulary';
import { waitingOnOf } from '@/domain/follow-up/waiting-on';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';
import { aReport, DISCHARGED_AT } from '@tests/support/follow-up-builders';

beforeAll(ensureTemporal);

const BOTH: readonly ReportRecipient[] = ['patient', 'home-physician'];
const record = aCase({
  stage: 'follow-up',
  homePhysician: { name: 'Dr. Ana Ruiz', place: 'Lima', phone: null, email: null },
  progress: { ...aCase().progress, dischargedAt: DISCHARGED_AT },
});
const facts = (day: number) => ({
  case: record,
  at: `2026-11-${day}T18:00:00.000Z`,
  by: 'person-1',
});
const send = (to: readonly ReportRecipient[], day: number): ReportStep => ({
  step: 'send',
  id: `s-${day}`,
  on: `2026-11-${day}`,
  to,
  way: 'portal',
  consent: 'signed-release',
});
const read = (by: ReportRecipient, day: number): ReportStep => ({
  step: 'acknowledge',
  by,
  on: `2026-11-${day}`,
});
const prepare: ReportStep = {
  step: 'prepare',
  documents: ['discharge-summary'],
  language: 'en',
  recipients: BOTH,
};

/** Each step on the day after the one before. */
function after(...steps: readonly ReportStep[]): ReportFollowUp {
  let report = aReport();
  for (const [index, step] of steps.entries()) {
    const taken = stepReport(facts(10 + index), report, step);
    if (!taken.ok) throw new Error(JSON.stringify(taken));
    report = taken.followUp;
  }
  return report;
}

describe('a report for more than one', () => {
  const released = [prepare, { step: 'release' }] as const;
  const part = [...released, send(['patient'], 12)] as const;
  it.each<readonly [string, readonly ReportStep[], string, readonly ReportRecipient[], string]>([
    ['sent to nobody', released, 'released', BOTH, 'send'],
    ['sent to one of them', part, 'released', ['home-physician'], 'send'],
    [
      'sent to the one twice',
      [...part, send(['patient'], 13)],
      'released',
      ['home-physician'],
      'send',
    ],
    [
      'sent to one after the other',
      [...part, send(['home-physician'], 13)],
      'sent',
      [],
      'acknowledge',
    ],
    ['sent to both', [...released, send(BOTH, 12)], 'sent', [], 'acknowledge'],
    [
      'corrected, and sent to one of them',
      [
        ...released,
        send(BOTH, 12),
        { step: 'correct', id: 'c', what: 'A date' },
        ...released,
        send(['home-physician'], 16),
      ],
      'released',
      ['patient'],
      'send',
    ],
  ])('%s', (_name, steps, state, missing, next) => {
    const report = after(...steps);
    expect(report.state).toBe(state);
    expect(unsentTo(report)).toEqual(missing);
    expect(reportSteps(report)[0]).toBe(next);
  });

  it.each([
    ['patient', 12, null],
    ['patient', 11, { on: 'before-sending' }],
    ['home-physician', 12, { by: 'not-sent' }],
    ['home-physician', 11, { by: 'not-sent' }],
  ] as const)('is acknowledged only by whom it was sent to: %s on the %i', (by, day, faults) => {
    const taken = stepReport(facts(14), after(...part), read(by, day));
    expect('faults' in taken ? taken.faults : null).toEqual(faults);
  });

  it('keeps what one has acknowledged until the other has it too', () => {
    const half = after(...part, read('patient', 13));
    expect([half.state, half.acknowledgements.length]).toEqual(['released', 1]);
    expect(waitingOnOf(record, half, [])).not.toBe('patient');
    const whole = after(...part, read('patient', 13), send(['home-physician'], 14));
    expect(waitingOnOf(record, whole, [])).toBe('home-physician');
    const done = after(
      ...part,
      read('patient', 13),
      send(['home-physician'], 14),
      read('home-physician', 15),
    );
    expect(done.ended?.how).toBe('acknowledged');
  });
});
