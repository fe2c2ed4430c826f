import { Trans, useLingui } from '@lingui/react/macro';
import type { EstimateWire } from '@/contract/plan/money';
import { useFormats } from '@/i18n/use-formats';
import { nextOfEstimate } from '@/domain/plan/money/edit-money';
import { usePersonName } from '@/parts/people/use-person-name';
import cards from '@/parts/table-cards.module.css';
import { ESTIMATE_STATUS_WORDS } from '@/parts/words/money-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { useMoneyStep } from './use-money-step';

interface EstimateTableProps {
  readonly reference: string;
  readonly estimates: readonly EstimateWire[];
  readonly canEdit: boolean;
  readonly zone: string;
}

/** Every version of the estimate, the newest first. */
export function EstimateTable({ reference, estimates, canEdit, zone }: EstimateTableProps) {
  const { t } = useLingui();
  const word = useWord();
  const personName = usePersonName();
  const { exact, money, number } = useFormats();
  const { isBusy, moveEstimate } = useMoneyStep(reference);
  const shown = estimates.toSorted((one, other) => other.number - one.number);
  return (
    <div className="table-scroll">
      <table className={`table ${cards['cards'] ?? ''}`} aria-label={t`Estimates`}>
        <thead>
          <tr>
            <th scope="col">{t`Version`}</th>
            <th scope="col" className="cell-number">{t`Estimate`}</th>
            <th scope="col" className="cell-number">{t`Deposit`}</th>
            <th scope="col">{t`State`}</th>
            <th scope="col">{t`Made`}</th>
            {canEdit && <th scope="col">{t`Next step`}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((estimate) => (
            <tr
              key={estimate.id}
              className={estimate.status === 'superseded' ? 'quiet' : undefined}
            >
              <th scope="row" data-place="1" data-name={t`Version`}>
                {number(estimate.number)}
              </th>
              <td className="cell-number" data-place="2">
                {money(estimate.total.minor, estimate.total.currency)}
              </td>
              <td className="cell-number" data-name={t`Deposit`}>
                {money(estimate.deposit.minor, estimate.deposit.currency)}
              </td>
              <td>{word(ESTIMATE_STATUS_WORDS, estimate.status)}</td>
              <td>
                {exact(Date.parse(estimate.madeAt), zone)} ·{' '}
                <Bdi>{personName(estimate.madeBy)}</Bdi>
              </td>
              {canEdit && (
                <td data-act>
                  {nextOfEstimate(estimate).includes('sent') && (
                    <Button
                      size="small"
                      isBusy={isBusy}
                      onClick={() => moveEstimate(estimate, 'sent', t`Estimate sent`)}
                    >
                      <Trans>Mark as sent</Trans>
                    </Button>
                  )}
                  {nextOfEstimate(estimate).includes('accepted') && (
                    <Button
                      size="small"
                      isBusy={isBusy}
                      onClick={() => moveEstimate(estimate, 'accepted', t`Estimate agreed to`)}
                    >
                      <Trans>Family agrees</Trans>
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
