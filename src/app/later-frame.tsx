import { useChangesFeed } from '@/data/live/use-changes-feed';
import { useMe } from '@/data/session/use-me';
import { useOwnTaste } from '@/parts/preferences/use-preferences';
import type { Sheet } from './sheet';
import { Sheets } from './sheets';

interface LaterFrameProps {
  readonly sheet: Sheet | null;
  readonly onClose: () => void;
}

/** What the frame does without until the first screen stands: live changes, the sheets, the person's taste. */
export function LaterFrame({ sheet, onClose }: LaterFrameProps) {
  useChangesFeed();
  useOwnTaste(useMe().id, true);
  return <Sheets open={sheet} onClose={onClose} />;
}
