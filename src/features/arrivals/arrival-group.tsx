import { Trans, useLingui } from '@lingui/react/macro';
import type { ArrivalGroup as Group } from '@/contract/arrivals';
import type { ArrivalGroupName, GroupFilter } from '@/domain/arrivals/groups';
import { useFormats } from '@/i18n/use-formats';
import { listAddress } from '@/parts/list-links';
import { LinkNumber } from '@/ui/link-number';
import { useNow } from '@/ui/time/use-now';
import { growing } from '@/ui/use-growing';
import { ArrivalHeads, columnsOf } from './arrival-heads';
import { ArrivalRow } from './arrival-row';
import styles from './arrivals.module.css';
import type { ArrivalsAddress } from './arrivals-address';
import { GROUP_DAYS, wordsOfGroup } from './group-words';
import { useDayOrUnknown, useEndNames } from './use-party-words';

const useGrowing = growing();

interface ArrivalGroupProps {
  readonly name: ArrivalGroupName;
  readonly group: Group;
  readonly filter: GroupFilter;
  /** The campus is null for all, and each row says its own. */
  readonly address: Pick<ArrivalsAddress, 'campus' | 'week'>;
}

/** Those who come, are there or leave, day by day; the total opens the list of the same. */
export function ArrivalGroup({ name, group, filter, address }: ArrivalGroupProps) {
  const { i18n } = useLingui();
  const { number } = useFormats();
  const { items, total } = group;
  const words = wordsOfGroup(name, address, useNow());
  const title = i18n._(words.title);
  const { campus } = address;
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
  const dayOf = useDayOrUnknown();
  const days = Map.groupBy(items.slice(0, useGrowing(items.length)), ({ row }) => row[by]);
  const left = total - items.length;
  return (
    <section className="stack" data-gap="4" aria-labelledby={`arrivals-${name}`}>
      <h2 id={`arrivals-${name}`} className={styles['head']}>
        {title} <LinkNumber value={total} to={to} label={`${title}: ${number(total)}`} />
      </h2>
      {items.length === 0 ? (
        <p className="quiet">{i18n._(words.nobody)}</p>
      ) : (
        // What scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className="table-scroll" aria-label={title} tabIndex={0}>
          <table className={`table ${styles['people']}`} aria-label={title}>
            <ArrivalHeads withCampus={campus === null} last={otherName} />
            {[...days].map(([date, entries]) => (
              <tbody key={date}>
                <tr>
                  <th scope="rowgroup" colSpan={columnsOf(campus === null)}>
                    <Day date={date} isDeparture={by === 'departureOn' && name === 'onSite'} />
                  </th>
                </tr>
                {entries.map((entry) => (
                  <ArrivalRow
                    key={entry.row.id}
                    entry={entry}
                    lastName={otherName}
                    last={dayOf(entry.row[other])}
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
