import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { isNewBuild } from '@/api/new-build';
import { showToast } from '@/ui/toast-store';
import { loadAnew } from './load-anew';

/**
 * Says once that another build of the application has taken the place of this one, where a part of a page
 * did not come because of it: whoever is in the middle of something goes on with it first.
 */
export function useTellNewBuild(): void {
  const { t } = useLingui();
  const client = useQueryClient();
  const tell = useEffectEvent(() => {
    showToast({
      tone: 'error',
      text: t`This application was renewed since you opened it. Load it anew to go on; what you have typed is kept.`,
      action: { label: t`Load anew`, run: () => void loadAnew(client) },
    });
  });
  useEffect(() => {
    let isTold = false;
    const ask = async (): Promise<void> => {
      if (isTold || !(await isNewBuild()) || isTold) return;
      isTold = true;
      tell();
    };
    const hear = (): void => void ask();
    addEventListener('vite:preloadError', hear);
    return () => removeEventListener('vite:preloadError', hear);
  }, []);
}
