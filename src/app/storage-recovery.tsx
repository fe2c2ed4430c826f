import { Suspense, useSyncExternalStore, type ReactNode } from 'react';
import { onStorageTroubleChange, readStorageTrouble } from '@/lib/storage-trouble';
import { lazyAgain } from '@/ui/lazy-again';

const RecoveryBanner = lazyAgain(async () => (await import('./storage-choices')).RecoveryBanner);
const RecoveryPage = lazyAgain(async () => (await import('./storage-choices')).RecoveryPage);

/**
 * Stands in front of the application while this browser's storage refuses (Quality, G4): says what
 * happened and names the choices. Never a blank page, never a false "saved".
 */
export function StorageRecovery({ children }: { readonly children: ReactNode }) {
  const trouble = useSyncExternalStore(onStorageTroubleChange, readStorageTrouble);
  if (!trouble) return children;
  if (!trouble.isRunning) {
    return (
      <Suspense>
        <RecoveryPage trouble={trouble} />
      </Suspense>
    );
  }
  return (
    <>
      <Suspense>
        <RecoveryBanner trouble={trouble} />
      </Suspense>
      {children}
    </>
  );
}
