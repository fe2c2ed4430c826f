import { useChangesFeed } from '@/data/live/use-changes-feed';
import { useMe } from '@/data/session/use-me';
import { useOwnTaste } from '@/parts/preferences/use-preferences';
import { AppKeys } from './app-keys';
import type { Sheet } from './sheet';

interface LaterFrameProps {
  readonly sheet: Sheet | null;
  readonly onSheet: (sheet: Sheet | null) => void;
}

/** What the frame does without until the first screen stands: live changes, keys, the person's taste. */
export function LaterFrame({ sheet, onSheet }: LaterFrameProps) {
  useChangesFeed();
  useOwnTaste(useMe().id, true);
  return <AppKeys open={sheet} onOpen={onSheet} />;
}
