import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { lastInputMs, noteEnd, noteInput, onOtherTab, type SessionEnd } from '@/api/session-ends';
import { endSinceBegun, readTabSession, type TabSession } from '@/api/session-token';
import { idleStage, type IdleStage } from '@/domain/idle-lock';
import { deviceNow, serverNow } from '@/lib/server-clock';
import { leaveTab } from './leave-tab';

/** Signs that somebody is there. */
const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const;
/** The other tabs are told of them no oftener, ms. */
const TELLS_EVERY_MS = 15_000;

export interface IdleLock {
  /** When this tab locks, epoch ms by the server's clock; null as long as somebody is there. */
  readonly locksAtMs: number | null;
  /** The person says that they are still there. */
  readonly stay: () => void;
}

/**
 * Follows whether the signed-in person is still at this device, in any of their tabs, and ends the
 * session of this one when they are not, or when they have left in another (Architecture, §4, sign-in).
 * While they are asked, moving the mouse is no answer: it may be somebody else's.
 */
export function useIdleLock(): IdleLock {
  const client = useQueryClient();
  const [locksAtMs, setLocksAtMs] = useState<number | null>(null);
  const inputMs = useRef(0);
  const toldMs = useRef(0);

  const stageOf = ({ personId }: TabSession): IdleStage =>
    idleStage(Math.max(inputMs.current, lastInputMs(personId) ?? 0), deviceNow());
  const noteHere = ({ personId }: TabSession): void => {
    inputMs.current = deviceNow();
    if (inputMs.current - toldMs.current < TELLS_EVERY_MS) return;
    toldMs.current = inputMs.current;
    noteInput(personId, inputMs.current);
  };
  /** Looks how things stand. @returns in how many ms to look again; null where the session is over. */
  const look = useEffectEvent((): number | null => {
    const session = readTabSession();
    if (session === null) return null;
    const leave = (why: SessionEnd): null => {
      void leaveTab(client, why);
      return null;
    };
    const end = endSinceBegun(session);
    if (end !== null) return leave(end);
    const stage = stageOf(session);
    if (stage.kind === 'locked') {
      noteEnd({ why: 'idle', personId: session.personId }, deviceNow());
      return leave('idle');
    }
    setLocksAtMs(stage.kind === 'warned' ? stage.locksAtMs - deviceNow() + serverNow() : null);
    return (stage.kind === 'warned' ? stage.locksAtMs : stage.warnsAtMs) - deviceNow();
  });
  /** @returns whether it counts: after a sleep of the device its first input comes before any timer. */
  const hear = useEffectEvent((): boolean => {
    // A mouse tells of itself at every pixel: most of that is news to nobody.
    if (deviceNow() - toldMs.current < TELLS_EVERY_MS) {
      inputMs.current = deviceNow();
      return true;
    }
    const session = readTabSession();
    if (session === null || stageOf(session).kind !== 'awake') return false;
    noteHere(session);
    return true;
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookOn = (): void => {
      clearTimeout(timer);
      const againMs = look();
      if (againMs !== null) timer = setTimeout(lookOn, againMs);
    };
    const onInput = (): void => {
      if (!hear()) lookOn();
    };
    // Whoever has come to this page is there.
    inputMs.current = deviceNow();
    hear();
    lookOn();
    const stopHearing = onOtherTab(readTabSession()?.personId ?? '', lookOn);
    // Timers of a page that is hidden or put away are late.
    document.addEventListener('visibilitychange', lookOn);
    addEventListener('pageshow', lookOn);
    for (const input of INPUTS) addEventListener(input, onInput, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      stopHearing();
      document.removeEventListener('visibilitychange', lookOn);
      removeEventListener('pageshow', lookOn);
      for (const input of INPUTS) removeEventListener(input, onInput, { capture: true });
    };
  }, []);

  return {
    locksAtMs,
    stay: () => {
      const session = readTabSession();
      if (session === null) return;
      toldMs.current = 0;
      noteHere(session);
      setLocksAtMs(null);
    },
  };
}
