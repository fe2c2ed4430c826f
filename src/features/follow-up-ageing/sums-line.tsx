import type { FollowUpAgeing } from '@/contract/follow-up-list';
import { useFormats } from '@/i18n/use-formats';
import styles from './follow-up-ageing.module.css';

/** The money of some rows, each currency for itself: two currencies are never added. */
export function SumsLine({ sums }: { readonly sums: FollowUpAgeing['sums'] }) {
  const { money } = useFormats();
  if (sums.length === 0) return null;
  return (
    <span className={`meta number ${styles['sums'] ?? ''}`}>
      {sums.map(({ currency, minor }) => (
        <bdi key={currency}>{money(minor, currency)}</bdi>
      ))}
    </span>
  );
}
