import type { Payer, Stage, WaitingOn } from '@/domain/vocabulary';
import { campusOf } from '@/reference/campuses';
import { isVisaExempt } from '@/reference/visa-exempt';
import { type Ground, sameAsOf } from './ground';
import { drawOrigin, type Origin } from './origins';
import type { Step } from './walk';

/** A family of English speakers needs no interpreter. */
export const speaksEnglish = (language: string): boolean => language.startsWith('en');

/** Whose word a hold waits for instead, where nobody has to do with the first: their clock does the same. */
const INSTEAD = {
  consulate: (): WaitingOn => 'lodging-provider',
  'interpreter-services': (stage: Stage): WaitingOn =>
    stage === 'scheduling' ? 'specialty' : 'office',
};

/**
 * The steps of a life, with holds that wait for nobody whom the family does not need: no consulate where
 * they may enter without it, no interpreter where they speak English, one payer and not two.
 */
export function withHoldsThatFit(
  ground: Ground,
  patientNumber: number,
  campus: string,
  steps: readonly Step[],
): readonly Step[] {
  const { country } = campusOf(campus);
  const originOf = (): Origin =>
    drawOrigin(ground, sameAsOf(ground, patientNumber) ?? patientNumber);
  const isNeeded = {
    consulate: ({ country: home, nationality }: Origin): boolean =>
      home.code !== country && !isVisaExempt(nationality, country),
    'interpreter-services': ({ language }: Origin): boolean => !speaksEnglish(language),
  };
  let payer: WaitingOn | null = null;
  const fitting = (waitingOn: WaitingOn, stage: Stage): WaitingOn => {
    switch (waitingOn) {
      case 'consulate':
      case 'interpreter-services':
        return isNeeded[waitingOn](originOf()) ? waitingOn : INSTEAD[waitingOn](stage);
      case 'insurer':
      case 'sponsor':
        // Whoever pays is waited for each time.
        return (payer ??= waitingOn);
      default:
        return waitingOn;
    }
  };
  return steps.map((step) => {
    const { hold, stage } = step;
    if (hold === null) return step;
    return { ...step, hold: { ...hold, waitingOn: fitting(hold.waitingOn, stage) } };
  });
}

/** Whether any hold of the case waits, or waited, for it. */
export const waitsFor = (steps: readonly Step[], on: WaitingOn): boolean =>
  steps.some(({ hold }) => hold?.waitingOn === on);

/** Who must be paying, as a hold waits or waited for that payer; null where none says it. */
export function payerWaitedFor(steps: readonly Step[], drawn: Payer): Payer | null {
  if (waitsFor(steps, 'insurer')) return 'insurer';
  if (!waitsFor(steps, 'sponsor')) return null;
  return drawn === 'employer' ? drawn : 'sponsor';
}
