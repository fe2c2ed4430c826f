import { QueryClientProvider } from '@tanstack/react-query';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router-dom';
import { I18nProvider } from '@/i18n/i18n-provider';
import { onTabSessionChange } from '@/api/session-token';
import { createQueryClient } from './query-client';
import { recallSession } from '@/data/session/recall-session';
import { clearToasts } from '@/ui/toast-store';
import { createAppRouter } from './router';
import { StorageRecovery } from './storage-recovery';
import { tellLate } from './tell-late';

/** Mounts the application. Its language is active and its server can be asked by now. */
export function start(root: HTMLElement): void {
  const client = createQueryClient();
  // Whoever comes next reads nothing of what was said to the person before.
  onTabSessionChange(clearToasts);
  const router = tellLate(createAppRouter(client, recallSession(client)));
  // In slices, so that what the page asks the server for is not held up by the frame around it.
  startTransition(() => {
    createRoot(root).render(
      <StrictMode>
        <I18nProvider>
          <QueryClientProvider client={client}>
            <StorageRecovery>
              <RouterProvider router={router} />
            </StorageRecovery>
          </QueryClientProvider>
        </I18nProvider>
      </StrictMode>,
    );
  });
}
