import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useNavigation } from 'react-router-dom';
import styles from './app-layout.module.css';

/** After so long something says that it works, and then that it still does (look, Behaviour). */
const SAY_AFTER_MS = 300;
const SAY_MORE_AFTER_MS = 2_000;

/** Says that the next page is on its way, over the page that still stands; it moves nothing. */
export function NavigationNote() {
  const { state } = useNavigation();
  return state === 'loading' ? <Waiting /> : null;
}

function Waiting() {
  const [said, setSaid] = useState<'nothing' | 'loading' | 'still'>('nothing');
  useEffect(() => {
    const first = setTimeout(() => setSaid('loading'), SAY_AFTER_MS);
    const second = setTimeout(() => setSaid('still'), SAY_MORE_AFTER_MS);
    return () => {
      clearTimeout(first);
      clearTimeout(second);
    };
  }, []);
  return (
    <output className={styles['waiting']}>
      {said !== 'nothing' && (
        <span className={styles['waitingWord']}>
          {said === 'loading' ? (
            <Trans>Loading the page</Trans>
          ) : (
            <Trans>Still waiting for the server. This page stays usable.</Trans>
          )}
        </span>
      )}
    </output>
  );
}
