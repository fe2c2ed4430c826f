import { useLingui } from '@lingui/react/macro';
import type { Outcome } from '@/data/command/outbox-parts';
import { showToast } from '@/ui/toast-store';

/** How a write stands whose answer this tab does not have. */
export type Unanswered = Exclude<Outcome<never>['kind'], 'saved'>;

/** Says where such a write is: kept on this device, or sent from another tab. Never that it is saved. */
export function useTellUnanswered(): (kind: Unanswered, reference?: string) => void {
  const { t } = useLingui();
  return (kind, reference) => {
    const kept =
      reference === undefined
        ? t`Kept on this device, sent as soon as the server answers.`
        : t`${reference}: kept on this device, sent as soon as the server answers.`;
    const text =
      kind === 'waiting'
        ? kept
        : t`It has reached the server. What came of it is shown as it is read again.`;
    showToast({ tone: 'done', text });
  };
}
