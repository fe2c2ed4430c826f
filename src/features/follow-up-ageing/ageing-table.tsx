import { useLingui } from '@lingui/react/macro';
import type { FollowUpAgeing } from '@/contract/follow-up-list';
import { AGE_BANDS, type AgeBand } from '@/domain/follow-up/age-band';
import { useFormats } from '@/i18n/use-formats';
import { AGE_WORDS } from '@/parts/words/follow-up-list-words';
import { useWord } from '@/parts/words/use-word';
import { LinkNumber } from '@/ui/link-number';
import styles from './follow-up-ageing.module.css';

interface AgeingTableProps {
  readonly ageing: FollowUpAgeing | undefined;
  readonly addressOf: (age: AgeBand) => string;
}

/** The same as the bars, as figures: rows, what is overdue, and the money currency by currency. */
export function AgeingTable({ ageing, addressOf }: AgeingTableProps) {
  const { t } = useLingui();
  const word = useWord();
  const { money, number } = useFormats();
  const currencies = ageing?.sums.map(({ currency }) => currency) ?? [];
  const sumOf = (sums: FollowUpAgeing['sums'], currency: string) => {
    const sum = sums.find((each) => each.currency === currency);
    if (sum === undefined) return '–';
    const inCredit = money(sum.credit, currency);
    return (
      <>
        {money(sum.minor, currency)}
        {sum.credit > 0 && <div className="quiet">{t`In credit: ${inCredit}`}</div>}
      </>
    );
  };
  return (
    <div className={styles['table']}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t`Age`}</th>
            <th scope="col" className="cell-number">{t`Follow-ups`}</th>
            <th scope="col" className="cell-number">{t`Overdue`}</th>
            {currencies.map((currency) => (
              <th key={currency} scope="col" className="cell-number">
                {currency}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {AGE_BANDS.map((age) => {
            const band = ageing?.bands.find((each) => each.age === age);
            const name = word(AGE_WORDS, age);
            return (
              <tr key={age}>
                <th scope="row">{name}</th>
                <td className="cell-number">
                  <LinkNumber value={band?.count ?? null} to={addressOf(age)} label={name} />
                </td>
                <td className="cell-number">{band === undefined ? '–' : number(band.overdue)}</td>
                {currencies.map((currency) => (
                  <td key={currency} className="cell-number">
                    {sumOf(band?.sums ?? [], currency)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
