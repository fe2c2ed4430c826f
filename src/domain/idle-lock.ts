import { MINUTE_MS } from '@/lib/spans';

/** Whoever has not touched a key, a mouse or a screen for so long is taken to have left it, ms. */
export const LOCKS_AFTER_MS = 30 * MINUTE_MS;
/** So long before, they are asked whether they are still there, ms (Quality reference, D5: 60 s at least). */
export const WARNS_BEFORE_MS = 2 * MINUTE_MS;

/** How far a person's absence from the device has come. */
export type IdleStage =
  | { readonly kind: 'awake'; readonly warnsAtMs: number }
  | { readonly kind: 'warned'; readonly locksAtMs: number }
  | { readonly kind: 'locked' };

/**
 * Whether what is on screen may stay there, by the last sign of its person.
 *
 * @param lastInputMs last key, press or move in any of their tabs, epoch ms by this device's clock
 * @param nowMs by the same clock
 */
export function idleStage(lastInputMs: number, nowMs: number): IdleStage {
  const locksAtMs = lastInputMs + LOCKS_AFTER_MS;
  const warnsAtMs = locksAtMs - WARNS_BEFORE_MS;
  if (nowMs >= locksAtMs) return { kind: 'locked' };
  return nowMs >= warnsAtMs ? { kind: 'warned', locksAtMs } : { kind: 'awake', warnsAtMs };
}
