import { useEffect } from 'react';
import { useChangesFeed } from '@/data/live/use-changes-feed';
import { useMe } from '@/data/session/use-me';
import { KEYS } from '@/parts/keys/key-table';
import { useOwnTaste } from '@/parts/preferences/use-preferences';
import { ToastRegion } from '@/ui/toast-region';
import { AppKeys } from './app-keys';
import type { Sheet } from './sheet';

const UNDO = { id: 'undo', keys: KEYS.undo.keys };

interface LaterFrameProps {
  readonly sheet: Sheet | null;
  readonly onSheet: (sheet: Sheet | null) => void;
}

/** What is opened next from every screen is there before it is asked for; missing it harms nobody. */
function fetchCasePage(): void {
  import('@/pages/case-page').catch(() => {});
}

/** What the frame does without until the first screen stands: live changes, messages, keys, the person's taste. */
export function LaterFrame({ sheet, onSheet }: LaterFrameProps) {
  useChangesFeed();
  useEffect(fetchCasePage, []);
  useOwnTaste(useMe().id, true);
  return (
    <>
      <ToastRegion undo={UNDO} />
      <AppKeys open={sheet} onOpen={onSheet} />
    </>
  );
}
