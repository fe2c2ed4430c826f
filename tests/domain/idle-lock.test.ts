import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idleStage, LOCKS_AFTER_MS, WARNS_BEFORE_MS } from '@/domain/idle-lock';

const AT = Date.parse('2026-11-24T16:00:00Z');

test.each([
  [0, 'awake'],
  [LOCKS_AFTER_MS - WARNS_BEFORE_MS - 1, 'awake'],
  [LOCKS_AFTER_MS - WARNS_BEFORE_MS, 'warned'],
  [LOCKS_AFTER_MS - 1, 'warned'],
  [LOCKS_AFTER_MS, 'locked'],
  [8 * LOCKS_AFTER_MS, 'locked'],
])('%i ms after the last sign of somebody a tab is %s', (idleMs, kind) => {
  expect(idleStage(AT, AT + idleMs).kind).toBe(kind);
});

test('whoever is locked out was asked a minute before at least, and every stage ends when it says', () => {
  expect(WARNS_BEFORE_MS).toBeGreaterThanOrEqual(60_000);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LOCKS_AFTER_MS - 1 }), (idleMs) => {
      const stage = idleStage(AT, AT + idleMs);
      if (stage.kind === 'locked') return false;
      if (stage.kind === 'warned') return idleStage(AT, stage.locksAtMs).kind === 'locked';
      return idleStage(AT, stage.warnsAtMs).kind === 'warned';
    }),
  );
});
