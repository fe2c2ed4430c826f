import { useIsFetching } from '@tanstack/react-query';
import { useNavigation } from 'react-router-dom';
import { useMe } from '@/data/session/use-me';
import { useOwnTaste } from '@/parts/preferences/use-preferences';
import { useIdle } from '@/ui/use-idle';

/** The page as its person likes it. Asked when the first screen stands: it goes before anything. */
export function OwnTaste() {
  const isQuiet = useIsFetching() === 0;
  const { state } = useNavigation();
  useOwnTaste(useMe().id, useIdle(isQuiet && state === 'idle'));
  return null;
}
