import { useEffect, useEffectEvent } from 'react';
import type { PersonWire } from '@/contract/person';
import { useChangesFeed } from '@/data/live/use-changes-feed';
import { useMe } from '@/data/session/use-me';
import { useUndoLast } from '@/features/undo-last/use-undo-last';
import { KEYS } from '@/parts/keys/key-table';
import { useOwnTaste } from '@/parts/preferences/use-own-taste';
import { destinationsOf } from '@/parts/navigation';
import { ToastRegion } from '@/ui/toast-region';
import { useKeepFocus } from '@/ui/use-keep-focus';
import { useOwnSpacing } from '@/ui/use-own-spacing';
import '@/ui/css/forced-colors.css';
import '@/ui/css/paper.css';
import '@/ui/css/phone.css';
import '@/ui/css/spacing.css';
import { CASE_FILES, LIST_FILE, SCREEN_FILES, SECTION_FILES } from '@/pages/page-files';
import { AppKeys } from './app-keys';
import { fetchAtLeisure } from './fetch-at-leisure';
import { IdleWarning } from './idle-warning';
import type { Sheet } from './sheet';
import { useTellNewBuild } from './use-tell-new-build';
import { useTellRights } from './use-tell-rights';

interface LaterFrameProps {
  /** Of the part that holds the page. */
  readonly mainId: string;
  readonly sheet: Sheet | null;
  readonly onSheet: (sheet: Sheet | null) => void;
  /** Whether the key that undoes was pressed before this was here, which has it from then on. */
  readonly isUndoAsked: boolean;
}

/**
 * What this person opens next, from any screen: a case with its sections, a list, and what the rail
 * leads to.
 */
function nextFiles(person: PersonWire) {
  const screens = destinationsOf(person).map(({ to }) => to.slice(1));
  return [
    ...Object.values(CASE_FILES),
    // What the first write of all needs: a claim, or the note that somebody has the case open.
    () => import('@/contract/endpoints'),
    // Most of those who open a case are shown it.
    () => import('@/features/case-merge/duplicate-note'),
    LIST_FILE,
    ...Object.values(SECTION_FILES),
    ...Object.entries(SCREEN_FILES).flatMap(([path, file]) =>
      screens.some((screen) => screen.startsWith(path)) ? [file] : [],
    ),
  ];
}

function fetchPalette(): void {
  // Who opens it types on at once; letters that come before it does would be keys of the page.
  import('@/features/palette/palette').catch(() => {});
}

/**
 * What the frame does without until the first screen stands: live changes, messages, keys, the focus
 * that was lost, the person's taste, whether they are still there, and whether the application was
 * renewed.
 */
export function LaterFrame({ mainId, sheet, onSheet, isUndoAsked }: LaterFrameProps) {
  useChangesFeed(useTellRights());
  useKeepFocus(mainId);
  useOwnSpacing();
  useTellNewBuild();
  const undoLast = useUndoLast();
  const me = useMe();
  useOwnTaste(me.id);
  const fetchAhead = useEffectEvent(() => fetchAtLeisure(nextFiles(me)));
  const undoAsked = useEffectEvent(() => isUndoAsked && undoLast());
  useEffect(() => void undoAsked(), []);
  useEffect(fetchPalette, []);
  useEffect(() => fetchAhead(), []);
  return (
    <>
      <ToastRegion undo={{ id: 'undo', keys: KEYS.undo.keys, run: undoLast }} />
      <AppKeys open={sheet} onOpen={onSheet} />
      <IdleWarning />
    </>
  );
}
