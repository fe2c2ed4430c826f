import { useLingui } from '@lingui/react/macro';
import { isProblem } from '@/api/errors';
import { useTellRefused } from '@/parts/outcome/use-tell-refused';
import { showToast } from '@/ui/toast-store';

/** Says why the absences of somebody were not written down. */
export function useTellUnsaved(): (error: unknown, name: string) => void {
  const { t } = useLingui();
  const { refused } = useTellRefused();
  return (error, name) => {
    if (!isProblem(error, 'version-stale')) return refused(error);
    const text = t`Somebody has changed the absences of ${name} meanwhile. Nothing was saved; they are shown as they stand now.`;
    showToast({ tone: 'error', text });
  };
}
