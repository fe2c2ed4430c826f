import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CoverageExtensionWire, CoverageWire } from '@/contract/plan/money';
import { useFormats } from '@/i18n/use-formats';
import { Bdi } from '@/ui/bdi';
import { useNow } from '@/ui/time/use-now';

interface ExtensionLineProps {
  readonly held: CoverageWire;
  readonly extension: CoverageExtensionWire;
  /** What can be done about it. */
  readonly children: ReactNode;
}

/** What is asked for beyond a coverage, since when, and how the payer was reminded. */
export function ExtensionLine({ held, extension, children }: ExtensionLineProps) {
  const { money, plainDate, ago } = useFormats();
  const nowMs = useNow();
  const { amount, fromOn, toOn, askedAt, chases } = extension;
  const last = chases.at(-1);
  const from = plainDate(fromOn);
  const to = plainDate(toOn);
  return (
    <div className="stack" data-gap="4">
      <div className="row">
        <span className="quiet">
          <Trans>Asked for</Trans>
        </span>
        {amount.minor !== held.amount.minor && (
          <strong className="nowrap">{money(amount.minor, amount.currency)}</strong>
        )}
        <span>
          <Trans>
            {from} to {to}
          </Trans>
        </span>
        <span className="quiet">{ago(Date.parse(askedAt), nowMs)}</span>
      </div>
      {last !== undefined && (
        <div>
          {plural(chases.length, { one: 'Chased once', other: 'Chased # times' })}{' '}
          <span className="quiet">{ago(Date.parse(last.at), nowMs)}</span>
          {last.answer !== null && (
            <>
              {' · '}
              <Bdi>{last.answer}</Bdi>
            </>
          )}
        </div>
      )}
      {children && <div className="row">{children}</div>}
    </div>
  );
}
