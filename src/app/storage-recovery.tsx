import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import {
  onStorageTroubleChange,
  readStorageTrouble,
  type StorageTrouble,
  type StorageTroubleKind,
} from '@/lib/storage-trouble';
import { saveTextFile } from '@/lib/save-text-file';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';

const KIND_WORDS = {
  full: msg`This browser has no room left to save changes.`,
  corrupt: msg`What this browser has stored is damaged and cannot be read.`,
  blocked: msg`Another tab holds the stored data. Close the other tabs of the dashboard.`,
  newer: msg`What is stored was written by a newer version of the dashboard.`,
  unavailable: msg`This browser does not let the dashboard store anything.`,
} as const satisfies Record<StorageTroubleKind, MessageDescriptor>;

/** Shows the application, or what is wrong with the storage behind it and the ways out. */
export function StorageRecovery({ children }: { readonly children: ReactNode }) {
  const trouble = useSyncExternalStore(onStorageTroubleChange, readStorageTrouble);
  if (trouble === null) return children;
  if (trouble.isRunning) {
    return (
      <>
        <TroubleBanner trouble={trouble} />
        {children}
      </>
    );
  }
  return (
    <main className="page">
      <h1>
        <Trans>The stored data cannot be used</Trans>
      </h1>
      <TroubleBanner trouble={trouble} />
    </main>
  );
}

function TroubleBanner({ trouble }: { readonly trouble: StorageTrouble }) {
  const { t, i18n } = useLingui();
  const [isExporting, setIsExporting] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const exportAll = async (): Promise<void> => {
    setIsExporting(true);
    try {
      // The name of the file carries no patient data (Quality, D6).
      saveTextFile('dashboard-export.jsonl', await trouble.exportAll());
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    } finally {
      setIsExporting(false);
    }
  };
  return (
    <Banner
      tone="error"
      actions={
        <div className="toolbar">
          <Button variant="primary" onClick={() => trouble.choose('retry')}>
            <Trans>Try again</Trans>
          </Button>
          <Button onClick={() => trouble.choose('without-saving')}>
            <Trans>Continue without saving</Trans>
          </Button>
          <Button isBusy={isExporting} onClick={() => void exportAll()}>
            <Trans>Export what can be read</Trans>
          </Button>
          <Button variant="danger" onClick={() => trouble.choose('afresh')}>
            <Trans>Delete it and start afresh</Trans>
          </Button>
        </div>
      }
    >
      <p>{i18n._(KIND_WORDS[trouble.kind])}</p>
      <p className="quiet">
        {hasFailed
          ? t`Nothing could be read for the export.`
          : t`What was said to be saved is saved; the last change was not.`}
      </p>
    </Banner>
  );
}
