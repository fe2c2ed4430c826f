import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type Readiness, type ReadinessFacts, readinessOf } from '@/domain/row-readiness';
import { GATE_WORDS } from './blocker-words';
import { wordOf } from './use-word';

/** How far a departure has come (Product reference, §7). */
export const READINESS_WORDS = {
  failing: msg({ context: 'readiness', message: 'Gates failing' }),
  clear: msg({ context: 'readiness', message: 'No gate fails' }),
  ready: msg({ context: 'readiness', message: 'Ready' }),
  'not-begun': msg({ context: 'readiness', message: 'Not begun' }),
} as const satisfies Record<Readiness, MessageDescriptor>;

/** "2 failing: Visa valid, Flights booked"; null where no departure is planned. */
export function readinessSentence(i18n: I18n, facts: ReadinessFacts): string | null {
  const readiness = readinessOf(facts);
  if (readiness === null) return null;
  if (readiness !== 'failing') return wordOf(i18n, READINESS_WORDS, readiness);
  const count = facts.failingGates.length;
  const gates = facts.failingGates.map((gate) => wordOf(i18n, GATE_WORDS, gate)).join(' · ');
  return i18n._(msg`${count} failing: ${gates}`);
}
