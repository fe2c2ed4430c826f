import { useIsFetching } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigation } from 'react-router-dom';
import { useIdle } from '@/ui/use-idle';

/** However long the first screen takes, what the frame does without comes after this, in ms. */
const AT_MOST_MS = 4_000;

/**
 * Tells once that the first screen stands, or takes its time: then the rest of the frame is fetched.
 * A part of its own, which is gone then: what it listens to would draw the whole frame with every
 * question to the server.
 */
export function UntilLater({ onLater }: { readonly onLater: () => void }) {
  const isQuiet = useIsFetching() === 0;
  const { state } = useNavigation();
  const isIdle = useIdle(isQuiet && state === 'idle');
  useEffect(() => {
    if (isIdle) onLater();
    const timer = setTimeout(onLater, AT_MOST_MS);
    return () => clearTimeout(timer);
  }, [isIdle, onLater]);
  return null;
}
