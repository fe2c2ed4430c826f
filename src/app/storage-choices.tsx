import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { StorageTrouble, StorageTroubleKind } from '@/lib/storage-trouble';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';

/** Beside the application, which goes on: what was not kept, and what can be done. */
export function RecoveryBanner({ trouble }: { readonly trouble: StorageTrouble }) {
  return (
    <Banner tone="error" actions={<Choices trouble={trouble} />}>
      <strong>
        <Trans>The last change was not saved.</Trans>
      </strong>{' '}
      {trouble.kind === 'unavailable' ? (
        <Trans>
          The browser has closed or cleared the stored data. Try again to store it anew.
        </Trans>
      ) : (
        <Reason kind={trouble.kind} />
      )}
    </Banner>
  );
}

/** Instead of the application, which cannot begin. */
export function RecoveryPage({ trouble }: { readonly trouble: StorageTrouble }) {
  return (
    <main className="empty">
      <h1>
        <Trans>The stored data cannot be used</Trans>
      </h1>
      <p role="alert">
        <Reason kind={trouble.kind} />
      </p>
      <div className="row">
        <Choices trouble={trouble} />
      </div>
    </main>
  );
}

function Reason({ kind }: { readonly kind: StorageTroubleKind }) {
  switch (kind) {
    case 'full':
      return (
        <Trans>This browser has no room left for the data. What was saved before is intact.</Trans>
      );
    case 'corrupt':
      return <Trans>What is stored in this browser is damaged and cannot be read.</Trans>;
    case 'blocked':
      return (
        <Trans>Another tab or program holds the data. Close the other tabs, then try again.</Trans>
      );
    case 'newer':
      return (
        <Trans>
          A newer version of this application stored the data. Reload to get that version.
        </Trans>
      );
    case 'unavailable':
      return (
        <Trans>
          This browser does not let the application store anything, as in a private window.
        </Trans>
      );
  }
}

function Choices({ trouble }: { readonly trouble: StorageTrouble }) {
  const [isAsked, setIsAsked] = useState(false);
  if (isAsked) {
    return (
      <>
        <Button variant="danger" onClick={() => trouble.choose('afresh')}>
          <Trans>Delete everything and start afresh</Trans>
        </Button>
        <Button onClick={() => setIsAsked(false)}>
          <Trans>Keep the data</Trans>
        </Button>
      </>
    );
  }
  return (
    <>
      <Button variant="primary" onClick={() => trouble.choose('retry')}>
        <Trans>Try again</Trans>
      </Button>
      <Button onClick={() => trouble.choose('without-saving')}>
        <Trans>Continue without saving</Trans>
      </Button>
      <Button onClick={() => void saveAsFile(trouble)}>
        <Trans>Export what can be read</Trans>
      </Button>
      <Button variant="quiet" onClick={() => setIsAsked(true)}>
        <Trans>Start afresh…</Trans>
      </Button>
    </>
  );
}

/** Hands what can still be read to the person as a file. */
async function saveAsFile(trouble: StorageTrouble): Promise<void> {
  const text = await trouble.exportAll();
  const url = URL.createObjectURL(new Blob([text], { type: 'application/x-ndjson' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'stored-data.jsonl';
  link.click();
  URL.revokeObjectURL(url);
}
