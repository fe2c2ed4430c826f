import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { GateFault } from '@/domain/plan/gates/gate-state';
import { INTERPRETER_FAULT_WORDS } from './interpreter-words';
import { TRAVEL_FAULT_WORDS } from './travel-words';
import { LODGING_FAULT_WORDS } from './lodging-words';

/** Why a gate fails, by the code of its rule; a gate's rule joins with its codes. */
const FAULT_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  recorded: msg`Recorded as open`,
  'task-open': msg`Its task is not done`,
  ...INTERPRETER_FAULT_WORDS,
  ...TRAVEL_FAULT_WORDS,
  ...LODGING_FAULT_WORDS,
  'lead-not-accepted': msg`The lead specialty has not accepted`,
  'no-appointments': msg`No appointment is offered yet`,
  'appointments-unconfirmed': msg`Appointments wait to be confirmed`,
  'no-estimate': msg`No estimate has gone out yet`,
  'amount-short': msg`What is covered is less than the estimate`,
  'outside-coverage': msg`Appointments lie outside of the coverage:`,
  'no-orientation': msg`Nobody has prepared the family yet`,
  'orientation-topics-open': msg`Topics have not been gone through`,
  'orientation-documents-open': msg`The family does not have its papers yet`,
};

/**
 * Why a gate fails; its dates follow (`use-fault-sentence.ts`). A code that a newer server knows is
 * told as such.
 */
export const faultSentence = (i18n: I18n, { code }: GateFault): string =>
  i18n._(FAULT_WORDS[code] ?? msg`It fails for a reason that this page does not know yet`);
