import { createListeners } from './listeners';

/**
 * The server's time, as far as this page knows it. Whoever receives an answer reports its `Date`
 * header; screens count from here (through `ui/time/use-now`), so that a wrong clock of this computer
 * changes no deadline.
 */

/** Server minus device, in milliseconds. */
let offsetMs = 0;
const listeners = createListeners();

/** `Date` headers carry whole seconds; a smaller difference is rounding, not a drift. */
export const TOLERANCE_MS = 1_500;

/** Reports the `Date` header of an answer that has just arrived; anything unreadable is ignored. */
export function noteServerDate(header: string | null): void {
  const serverMs = header === null ? Number.NaN : Date.parse(header);
  if (Number.isNaN(serverMs)) return;
  // The header names the second in which the answer began: its middle is the best guess.
  const nextMs = serverMs + 500 - Date.now();
  if (Math.abs(nextMs - offsetMs) <= TOLERANCE_MS) return;
  offsetMs = nextMs;
  listeners.tell();
}

/** Now by the server's clock, in epoch milliseconds. Not for rendering: see `useNow`. */
export function serverNow(): number {
  return Date.now() + offsetMs;
}

/**
 * Now by this device's clock, in epoch milliseconds. Only for spans on this device that its tabs count
 * together, and that go on while it sleeps; whatever is shown or sent counts from the server's.
 */
export const deviceNow = (): number => Date.now();

/** Calls back when the server's clock turns out to differ from what was assumed. */
export const onServerClockChange = listeners.add;
