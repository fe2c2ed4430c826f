import { useLingui } from '@lingui/react/macro';
import type { AssignResult, ChaseResult } from '@/contract/bulk-chase';
import type { FollowUpListRow } from '@/contract/follow-up-list';
import { serverNow } from '@/lib/server-clock';
import { Bdi } from '@/ui/bdi';
import { usePersonName } from '../people/use-person-name';
import { resultSentence } from '../words/result-sentence';
import styles from './refused-list.module.css';

interface RefusedListProps {
  readonly results: readonly (AssignResult | ChaseResult)[];
  readonly rows: readonly FollowUpListRow[];
}

/** Of many follow-ups those to which nothing was done, each with its reason; nothing where all went well. */
export function RefusedList({ results, rows }: RefusedListProps) {
  const { t, i18n } = useLingui();
  const personName = usePersonName();
  const refused = results.filter(({ problem }) => problem !== null);
  if (refused.length === 0) return null;
  return (
    <ul className={styles['refused']} aria-label={t`Refused`}>
      {refused.map((result) => {
        const row = rows.find(({ id }) => id === result.followUpId);
        return (
          <li key={result.followUpId}>
            <Bdi>{row?.patientName ?? '–'}</Bdi>{' '}
            <bdi dir="ltr" className="quiet number">
              {row?.reference}
            </bdi>
            {': '}
            {resultSentence(i18n, result, personName, serverNow())}
          </li>
        );
      })}
    </ul>
  );
}
