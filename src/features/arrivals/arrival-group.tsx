import { Trans, useLingui } from '@lingui/react/macro';
import type { ArrivalGroup as Group } from '@/contract/arrivals';
import type { ArrivalGroupName, GroupFilter } from '@/domain/arrivals/groups';
import { useFormats } from '@/i18n/use-formats';
import { listAddress } from '@/parts/list-links';
import { LinkNumber } from '@/ui/link-number';
import { ArrivalRow } from './arrival-row';
import styles from './arrivals.module.css';
import { GROUP_DAYS, GROUP_WORDS, NOBODY_WORDS } from './group-words';
import { useEndNames } from './use-party-words';

interface ArrivalGroupProps {
  readonly name: ArrivalGroupName;
  readonly group: Group;
  readonly filter: GroupFilter;
  /** Null: all, and each row says its own. */
  readonly campus: string | null;
}

/** Those who come, are there or leave, day by day; the total opens the list of the same. */
export function ArrivalGroup({ name, group, filter, campus }: ArrivalGroupProps) {
  const { i18n } = useLingui();
  const { number } = useFormats();
  const { items, total } = group;
  const title = i18n._(GROUP_WORDS[name]);
  const [by, other] = GROUP_DAYS[name];
  const { stage, ...dates } = filter;
  const to = listAddress(
    'all',
    {
      ...dates,
      ...(stage && { stage: [...stage] }),
      ...(campus !== null && { campus: [campus] }),
    },
    by === 'arrivalOn' ? 'arrival' : 'departure',
  );
  const [, otherName] = useEndNames(name);
  const days = Map.groupBy(items, ({ row }) => row[by]);
  const left = total - items.length;
  return (
    <section className="stack" data-gap="4" aria-labelledby={`arrivals-${name}`}>
      <h2 id={`arrivals-${name}`} className={styles['head']}>
        {title} <LinkNumber value={total} to={to} label={`${title}: ${number(total)}`} />
      </h2>
      {items.length === 0 ? (
        <p className="quiet">{i18n._(NOBODY_WORDS[name])}</p>
      ) : (
        // What scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className="table-scroll" aria-label={title} tabIndex={0}>
          <table className={`table ${styles['people']}`} aria-label={title}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Case</Trans>
                </th>
                <th scope="col">
                  <Trans>Patient</Trans>
                </th>
                {campus === null && (
                  <th scope="col">
                    <Trans>Campus</Trans>
                  </th>
                )}
                <th scope="col">
                  <Trans>Language</Trans>
                </th>
                <th scope="col">
                  <Trans>Needs</Trans>
                </th>
                <th scope="col">
                  <Trans>Readiness</Trans>
                </th>
                <th scope="col">
                  <Trans>Stage</Trans>
                </th>
                <th scope="col">
                  <Trans>Owner</Trans>
                </th>
                <th scope="col">{otherName}</th>
              </tr>
            </thead>
            {[...days].map(([date, entries]) => (
              <tbody key={date}>
                <tr>
                  <th scope="rowgroup" colSpan={campus === null ? 9 : 8}>
                    <Day date={date} isDeparture={by === 'departureOn' && name === 'onSite'} />
                  </th>
                </tr>
                {entries.map((entry) => (
                  <ArrivalRow
                    key={entry.row.id}
                    entry={entry}
                    other={other}
                    otherName={otherName}
                    withCampus={campus === null}
                  />
                ))}
              </tbody>
            ))}
          </table>
        </section>
      )}
      {left > 0 && (
        <p className="quiet">
          <Trans>{number(left)} more stand in the list that the number opens.</Trans>
        </p>
      )}
    </section>
  );
}

function Day({
  date,
  isDeparture,
}: {
  readonly date: string | null;
  readonly isDeparture: boolean;
}) {
  const { plainDate } = useFormats();
  if (date === null) return <Trans>Not known</Trans>;
  const day = plainDate(date);
  return isDeparture ? <Trans>Leaving on {day}</Trans> : day;
}
