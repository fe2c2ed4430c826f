import { Trans, useLingui } from '@lingui/react/macro';
import { useFormats } from '@/i18n/use-formats';
import { listAddress } from '@/parts/list-links';
import { PersonChip } from '@/parts/people/person-chip';
import { StatusMark } from '@/ui/status-mark';
import { Link } from 'react-router-dom';
import type { PersonBeforeAfter } from './plan-moves';
import styles from './rebalance.module.css';

/** What each would carry: before, after, and of how much. */
export function PeopleTable({ people }: { readonly people: readonly PersonBeforeAfter[] }) {
  const { t } = useLingui();
  const { number } = useFormats();
  return (
    <section
      className={`table-scroll ${styles['people']}`}
      aria-label={t`Before and after`}
      // What scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className="table" aria-label={t`Before and after`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Person</Trans>
            </th>
            <th scope="col" className="cell-number">
              <Trans>Capacity</Trans>
            </th>
            <th scope="col" className="cell-number">
              <Trans>Load before</Trans>
            </th>
            <th scope="col" className="cell-number">
              <Trans>Load after</Trans>
            </th>
            <th scope="col">
              <Trans>Stands at</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, capacity, before, after }) => {
            const over = number(after - capacity);
            return (
              <tr key={id}>
                <th scope="row">
                  <Link to={listAddress('all', { owner: [id] })}>
                    <PersonChip id={id} withRole isPlain />
                  </Link>
                </th>
                <td className="cell-number">{number(capacity)}</td>
                <td className="cell-number">{number(before)}</td>
                <td className="cell-number">
                  <strong>{number(after)}</strong>
                </td>
                <td>
                  {after > capacity ? (
                    <StatusMark state="due-today">{t`Over by ${over}`}</StatusMark>
                  ) : (
                    <StatusMark state="done">{t`Within capacity`}</StatusMark>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
