import { REVEAL_MS } from '@/domain/numbers/reveal';

const SECOND_MS = 1_000;

/** What is left of a reveal, as a clock that runs down: `14:59`. Never below zero, nor above it all. */
export function timeLeft(ms: number): string {
  const seconds = Math.ceil(Math.min(REVEAL_MS, Math.max(0, ms)) / SECOND_MS);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
