import { useEffect } from 'react';
import { useChangesFeed } from '@/data/live/use-changes-feed';
import { useMe } from '@/data/session/use-me';
import { KEYS } from '@/parts/keys/key-table';
import { useOwnTaste } from '@/parts/preferences/use-preferences';
import { ToastRegion } from '@/ui/toast-region';
import { useKeepFocus } from '@/ui/use-keep-focus';
import '@/ui/css/paper.css';
import { AppKeys } from './app-keys';
import type { Sheet } from './sheet';

const UNDO = { id: 'undo', keys: KEYS.undo.keys };

interface LaterFrameProps {
  /** Of the part that holds the page. */
  readonly mainId: string;
  readonly sheet: Sheet | null;
  readonly onSheet: (sheet: Sheet | null) => void;
}

/** What is opened next from every screen is there before it is asked for; missing it harms nobody. */
function fetchWhatIsNext(): void {
  import('@/pages/case-page').catch(() => {});
  // Who opens it types on at once; letters that come before it does would be keys of the page.
  import('@/features/palette/palette').catch(() => {});
}

/** What the frame does without until the first screen stands: live changes, messages, keys, the focus that was lost, the person's taste. */
export function LaterFrame({ mainId, sheet, onSheet }: LaterFrameProps) {
  useChangesFeed();
  useKeepFocus(mainId);
  useEffect(fetchWhatIsNext, []);
  useOwnTaste(useMe().id, true);
  return (
    <>
      <ToastRegion undo={UNDO} />
      <AppKeys open={sheet} onOpen={onSheet} />
    </>
  );
}
