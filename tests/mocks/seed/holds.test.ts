import { beforeAll, expect, test } from 'vitest';
import type { Gate, WaitingOn } from '@/domain/vocabulary';
import { ensureTemporal } from '@/lib/zoned-time';
import { campusOf } from '@/reference/campuses';
import { isVisaExempt } from '@/reference/visa-exempt';
import type { MadeCase } from '@mocks/seed/cases';
import * as lists from '@mocks/seed/text-lists';
import { giveTexts } from '@mocks/seed/texts';
import { createWorld } from '@mocks/seed/world';

beforeAll(async () => {
  await ensureTemporal();
  giveTexts(lists);
});

const isPaidBy =
  (...payers: readonly (string | null)[]) =>
  ({ caseRecord }: MadeCase): boolean =>
    payers.includes(caseRecord.payer);

/** What must be so of a case that waits for somebody outside of the hospital. */
const FITS: Partial<Record<WaitingOn, (made: MadeCase) => boolean>> = {
  consulate: ({ life, patient }) =>
    patient.residence !== campusOf(life.campus).country &&
    !isVisaExempt(patient.nationality, campusOf(life.campus).country),
  'interpreter-services': ({ caseRecord }) => caseRecord.needsInterpreter,
  insurer: isPaidBy('insurer'),
  sponsor: isPaidBy('sponsor', 'government', 'employer'),
};

/** What has passed is waited for by nobody. */
const HELD_GATES: Partial<Record<WaitingOn, Gate>> = {
  consulate: 'visa-valid',
  'interpreter-services': 'interpreters-confirmed',
  'lodging-provider': 'lodging-covered',
};

test('a seeded hold waits for somebody who has to do with the case', () => {
  const misfits = new Map<string, number>();
  const note = (misfit: string): void => void misfits.set(misfit, (misfits.get(misfit) ?? 0) + 1);
  let holds = 0;
  for (const seed of ['demo', 'second']) {
    const world = createWorld({ seed, size: 2_400, laidAtMs: Date.parse('2026-11-24T16:30:00Z') });
    for (let n = 1; n <= world.size; n += 1) {
      const made = world.madeCase(n);
      if (made === null) continue;
      const { hold: now, stage, progress } = made.caseRecord;
      const gate = now === null ? undefined : HELD_GATES[now.waitingOn];
      if (
        stage === 'preparing' &&
        gate &&
        !progress.failingGates.some((each) => each.gate === gate)
      )
        note(`${gate} passed`);
      for (const { hold } of made.life.steps) {
        if (hold === null) continue;
        holds += 1;
        if (FITS[hold.waitingOn]?.(made) === false) note(hold.waitingOn);
      }
    }
  }
  expect(holds).toBeGreaterThan(500);
  expect(Object.fromEntries(misfits)).toEqual({});
});
