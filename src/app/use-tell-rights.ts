import { useLingui } from '@lingui/react/macro';
import { showToast } from '@/ui/toast-store';

/**
 * Says that the person may see something else from now on, since what was on the screen goes away; it
 * stays until it was read.
 */
export function useTellRights(): () => void {
  const { t } = useLingui();
  return () =>
    showToast({
      tone: 'error',
      text: t`Your role or place has changed, and with it which cases you see. What you have typed is kept.`,
    });
}
