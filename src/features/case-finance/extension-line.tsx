import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { CoverageExtensionWire, CoverageWire } from '@/contract/plan/money';
import { useFormats } from '@/i18n/use-formats';
import { Bdi } from '@/ui/bdi';
import { useNow } from '@/ui/time/use-now';
import styles from './case-finance.module.css';

interface ExtensionLineProps {
  readonly held: CoverageWire;
  readonly extension: CoverageExtensionWire;
}

/** What is asked for beyond a coverage, since when, and how the payer was reminded. */
export function ExtensionLine({ held, extension }: ExtensionLineProps) {
  const { money, plainDate, relative } = useFormats();
  const nowMs = useNow();
  const { amount, fromOn, toOn, askedAt, chases } = extension;
  const last = chases.at(-1);
  const from = plainDate(fromOn);
  const to = plainDate(toOn);
  return (
    <div className={styles['extension']}>
      <div>
        {amount.minor !== held.amount.minor && (
          <span className="nowrap">
            <Bdi>{money(amount.minor, amount.currency)}</Bdi>{' '}
          </span>
        )}
        <Trans>
          {from} to {to}
        </Trans>
      </div>
      <div className="quiet">{relative(Date.parse(askedAt), nowMs)}</div>
      {last !== undefined && (
        <div className="quiet">
          {plural(chases.length, { one: 'Chased once', other: 'Chased # times' })}
          {', '}
          {relative(Date.parse(last.at), nowMs)}
          {last.answer !== null && (
            <>
              {': '}
              <Bdi>{last.answer}</Bdi>
            </>
          )}
        </div>
      )}
    </div>
  );
}
