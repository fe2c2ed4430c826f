import { useLingui } from '@lingui/react/macro';
import type { OrientationWire } from '@/contract/plan/orientation';
import { useFormats } from '@/i18n/use-formats';
import { localDateOf } from '@/lib/zoned-time';
import { StatusMark } from '@/ui/status-mark';
import styles from './case-orientation.module.css';

interface NeededListProps<T extends string> {
  readonly title: string;
  /** All that can be gone through or given, in their order. */
  readonly items: readonly T[];
  readonly needed: readonly T[];
  readonly nameOf: (item: T) => string;
  /** The calls, the earliest first. */
  readonly calls: readonly OrientationWire[];
  readonly isIn: (call: OrientationWire, item: T) => boolean;
  readonly zone: string;
}

/** What the family must know or have, each with the day on which they got it. */
export function NeededList<T extends string>(props: NeededListProps<T>) {
  const { title, items, needed, nameOf, calls, isIn, zone } = props;
  const { t } = useLingui();
  const { plainDate } = useFormats();
  return (
    <section className="stack" data-gap="4" aria-label={title}>
      <h3>{title}</h3>
      <ul className={styles['needed']}>
        {items.map((item) => {
          const call = calls.find((each) => isIn(each, item));
          const isOpen = call === undefined && needed.includes(item);
          return (
            <li key={item} className={styles['line']} data-open={isOpen}>
              <span>{nameOf(item)}</span>
              {call !== undefined && (
                <StatusMark state="done">
                  {plainDate(localDateOf(Date.parse(call.at), zone))}
                </StatusMark>
              )}
              {call === undefined && isOpen && (
                <StatusMark state="due-today">
                  {t({ context: 'topic', message: 'Open' })}
                </StatusMark>
              )}
              {call === undefined && !isOpen && <span className="quiet">{t`Not needed`}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
