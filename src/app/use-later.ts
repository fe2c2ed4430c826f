import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigation } from 'react-router-dom';
import { useIdle } from '@/ui/use-idle';

/** However long the first screen takes, what the frame does without comes after this, in ms. */
const AT_MOST_MS = 4_000;

/** True once the first screen stands, or takes its time: then the rest of the frame is fetched. */
export function useLater(): boolean {
  const isQuiet = useIsFetching() === 0;
  const { state } = useNavigation();
  const isIdle = useIdle(isQuiet && state === 'idle');
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), AT_MOST_MS);
    return () => clearTimeout(timer);
  }, []);
  return isIdle || isOver;
}
