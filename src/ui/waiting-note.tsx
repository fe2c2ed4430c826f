import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';

/** After so long something says that it works, and then that it still does (look, Behaviour). */
const SAY_AFTER_MS = 300;
const SAY_MORE_AFTER_MS = 2_000;

/** Says that what comes next is on its way, over what still stands; it moves nothing. */
export function WaitingNote() {
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
    <output className="waiting-note">
      {said !== 'nothing' && (
        <span>
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
