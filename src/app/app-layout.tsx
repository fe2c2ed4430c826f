import { Trans } from '@lingui/react/macro';
import { memo, Suspense, useCallback, useState, type ReactNode } from 'react';
import { ScrollRestoration } from 'react-router-dom';
import { useIsKnown } from '@/data/session/use-is-known';
import { useMe } from '@/data/session/use-me';
import { actorOf, can } from '@/domain/policy';
import { useKey } from '@/parts/keys/use-key';
import { Announcer } from '@/ui/announcer';
import { lazyAgain } from '@/ui/lazy-again';
import styles from './app-layout.module.css';
import type { Sheet } from './sheet';
import { PageRegion } from './page-region';
import { Rail } from './rail';
import { TopBar } from './top-bar';
import { UntilLater } from './until-later';

const MAIN_ID = 'main';

const RevealBanner = lazyAgain(
  async () => (await import('@/features/reveal-banner/reveal-banner')).RevealBanner,
);

const LaterFrame = lazyAgain(async () => (await import('./later-frame')).LaterFrame);

/** The frame around every page: rail, bar, page. It stands while pages come and go. */
export const AppLayout = memo(Layout);

function Layout() {
  const mayReveal = can(actorOf(useMe()), 'case.reveal');
  const [isLater, setIsLater] = useState(false);
  const beLater = useCallback(() => setIsLater(true), []);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [isUndoAsked, setIsUndoAsked] = useState(false);
  // From the first moment, and of what was pressed before that (`early-keys`): what they open comes then.
  useKey('palette', () => setSheet('palette'));
  useKey('help', () => setSheet('help'));
  useKey('undo', () => setIsUndoAsked(true));
  return (
    <div className={styles['frame']}>
      <a className={styles['skip']} href={`#${MAIN_ID}`}>
        <Trans>Skip to the page</Trans>
      </a>
      <Rail />
      <TopBar isLater={isLater} onOpen={setSheet} />
      {mayReveal && isLater && (
        <div className={styles['note']}>
          <Suspense>
            <RevealBanner />
          </Suspense>
        </div>
      )}
      <PageRegion id={MAIN_ID} />
      <OnceKnown>
        {!isLater && <UntilLater onLater={beLater} />}
        {(isLater || sheet !== null || isUndoAsked) && (
          <Suspense>
            <LaterFrame
              mainId={MAIN_ID}
              sheet={sheet}
              onSheet={setSheet}
              isUndoAsked={isUndoAsked}
            />
          </Suspense>
        )}
      </OnceKnown>
      <Announcer />
      <ScrollRestoration />
    </div>
  );
}

/** What needs the server's word on who is signed in; the frame may stand with what the tab remembers. */
function OnceKnown({ children }: { readonly children: ReactNode }) {
  return useIsKnown() && children;
}
