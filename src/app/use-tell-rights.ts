import { useLingui } from '@lingui/react/macro';
import { useRevalidator } from 'react-router-dom';
import { showToast } from '@/ui/toast-store';

/**
 * Says that the person may see something else from now on, since what was on the screen goes away; it
 * stays until it was read. An address that led to nothing is tried once more: it may be theirs again.
 */
export function useTellRights(): () => void {
  const { t } = useLingui();
  const { revalidate } = useRevalidator();
  return () => {
    showToast({
      tone: 'error',
      text: t`Your role or place has changed, and with it which cases you see. What you have typed is kept.`,
    });
    void revalidate();
  };
}
