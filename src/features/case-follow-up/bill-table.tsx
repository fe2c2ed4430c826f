import { useLingui } from '@lingui/react/macro';
import { billedLines, totalOf } from '@/domain/follow-up/bill-lines';
import type { BillingFollowUp } from '@/domain/follow-up/follow-up';
import { useFormats } from '@/i18n/use-formats';
import cards from '@/parts/table-cards.module.css';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { BILL_GROUP_WORDS } from './words';

/** Estimate against bill. An estimate is one sum, so that only the bill has its groups. */
export function BillTable({ billing }: { readonly billing: BillingFollowUp }) {
  const { t } = useLingui();
  const word = useWord();
  const { money } = useFormats();
  const { currency, estimated, variance } = billing;
  const lines = billedLines(billing);
  if (lines.length === 0) return null;
  const billed = totalOf(lines);
  const show = (minor: number): string => money(minor, currency);
  return (
    <>
      <div className="table-scroll">
        <table className={`table ${cards['cards'] ?? ''}`} aria-label={t`Estimate against bill`}>
          <thead>
            <tr>
              <th scope="col">{t`Group`}</th>
              <th scope="col" className="cell-number">{t`Estimated`}</th>
              <th scope="col" className="cell-number">{t`Billed`}</th>
              <th scope="col" className="cell-number">{t`Difference`}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ group, actual }) => (
              <tr key={group}>
                <th scope="row" data-place="1">
                  {word(BILL_GROUP_WORDS, group)}
                </th>
                <td className="cell-number" data-empty>
                  –
                </td>
                <td className="cell-number" data-place="2" data-name={t`Billed`}>
                  {show(actual)}
                </td>
                <td className="cell-number" data-empty>
                  –
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row" data-place="1">{t`In all`}</th>
              <td className="cell-number" data-name={t`Estimated`}>
                {show(estimated)}
              </td>
              <td className="cell-number" data-place="2" data-name={t`Billed`}>
                {show(billed)}
              </td>
              <td className="cell-number" data-name={t`Difference`}>
                {show(billed - estimated)}
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      {variance !== null && (
        <p className="quiet">
          <Bdi>{variance}</Bdi>
        </p>
      )}
    </>
  );
}
