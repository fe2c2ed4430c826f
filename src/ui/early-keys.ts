/**
 * The two keys that somebody presses without waiting for a page: help, and Find, which the browser
 * would take for its own search. What is pressed before anything listens is kept until something does.
 */
let pressed: readonly KeyboardEvent[] = [];

/** Whoever has waited longer for an answer has given up, or has signed in meanwhile. Milliseconds. */
const KEPT_MS = 10_000;

function keep(event: KeyboardEvent): void {
  const { key, code, ctrlKey, metaKey } = event;
  // On keyboards without Latin letters its place counts, as for every key.
  const isFind = (ctrlKey || metaKey) && (key === 'k' || (key > '~' && code === 'KeyK'));
  if (isFind) event.preventDefault();
  if (isFind || key === '?') pressed = [...pressed, event];
}

/** From the first moment, before anything is drawn. */
export function keepEarlyKeys(): void {
  document.addEventListener('keydown', keep);
}

/** What was pressed until now, once: whoever asks listens from here on. */
export function takeEarlyKeys(): readonly KeyboardEvent[] {
  document.removeEventListener('keydown', keep);
  const kept = pressed;
  pressed = [];
  return kept.filter(({ timeStamp }) => performance.now() - timeStamp < KEPT_MS);
}
