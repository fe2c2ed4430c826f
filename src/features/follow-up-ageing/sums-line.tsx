import { Trans } from '@lingui/react/macro';
import type { FollowUpAgeing } from '@/contract/follow-up-list';
import { useFormats } from '@/i18n/use-formats';
import styles from './follow-up-ageing.module.css';

/** The money of some rows, each currency for itself: two currencies are never added. */
export function SumsLine({ sums }: { readonly sums: FollowUpAgeing['sums'] }) {
  const { list, money } = useFormats();
  if (sums.length === 0) return null;
  const owed = sums.filter(({ minor, credit }) => minor > 0 || credit === 0);
  const credits = sums.filter(({ credit }) => credit > 0);
  const inCredit = list(credits.map(({ currency, credit }) => money(credit, currency)));
  return (
    <>
      {owed.length > 0 && (
        <span className={`meta number ${styles['sums'] ?? ''}`}>
          {owed.map(({ currency, minor }) => (
            <bdi key={currency}>{money(minor, currency)}</bdi>
          ))}
        </span>
      )}
      {credits.length > 0 && (
        <span className="meta number">
          <Trans>In credit: {inCredit}</Trans>
        </span>
      )}
    </>
  );
}
