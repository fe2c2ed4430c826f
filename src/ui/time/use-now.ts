import { useSyncExternalStore } from 'react';
import { onServerClockChange, serverNow } from '@/lib/server-clock';
import { MINUTE_MS } from '@/lib/spans';

const SECOND_MS = 1_000;

interface Ticker {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => number;
}

/** One timer for all who show the time, at rest while nobody does; it ticks as the period turns. */
function createTicker(periodMs: number): Ticker {
  let nowMs = serverNow();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopListening: (() => void) | undefined;
  const listeners = new Set<() => void>();

  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tick, periodMs - (serverNow() % periodMs) + 5);
  };
  const tick = (): void => {
    nowMs = serverNow();
    for (const listener of listeners) listener();
    wait();
  };
  // Timers of a hidden page are late; what it shows is put right before anybody looks.
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') tick();
  };
  const start = (): void => {
    // A moment that moved on within its period would draw everything that was just drawn anew.
    if (Math.floor(serverNow() / periodMs) === Math.floor(nowMs / periodMs)) wait();
    else tick();
    stopListening = onServerClockChange(tick);
    document.addEventListener('visibilitychange', onVisible);
  };
  const stop = (): void => {
    clearTimeout(timer);
    stopListening?.();
    document.removeEventListener('visibilitychange', onVisible);
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) start();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    read: () => {
      // Nobody ticks: the first to ask must not be answered with an old minute.
      if (listeners.size === 0 && Math.abs(serverNow() - nowMs) >= periodMs) nowMs = serverNow();
      return nowMs;
    },
  };
}

const tickers = { minute: createTicker(MINUTE_MS), second: createTicker(SECOND_MS) };

/**
 * Now, by the server's clock, in epoch milliseconds; renders anew as each minute (or second) turns.
 * All who ask in one render see the same moment.
 */
export function useNow(period: 'minute' | 'second' = 'minute'): number {
  const { subscribe, read } = tickers[period];
  return useSyncExternalStore(subscribe, read);
}
