import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import type { MyDay } from '@/contract/my-day';
import { revertChange } from '@/data/cases/revert-change';
import { useSession } from '@/data/session/use-session';
import { addresses } from '@/parts/addresses';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { Button } from '@/ui/button';
import { Moment } from '@/ui/time/moment';
import { useNow } from '@/ui/time/use-now';
import entries from '@/parts/entries.module.css';
import styles from './my-day.module.css';
import { doneWords } from './my-day-words';

/** What I finished in the last ten minutes, each with its way back. */
export function DoneList({ done }: { readonly done: MyDay['done'] }) {
  const { t, i18n } = useLingui();
  const nowMs = useNow();
  const { timeZone } = useSession();
  const { told, refused } = useTellOutcome();
  const undoing = useMutation(revertChange());
  const shown = done.filter(({ undoUntil }) => Date.parse(undoUntil) > nowMs);
  if (shown.length === 0) return null;
  return (
    <section className="stack" data-gap="4" aria-labelledby="my-day-done">
      <h2 id="my-day-done">
        <Trans>Done just now</Trans>
      </h2>
      <ul className={entries['list']}>
        {shown.map(({ changeId, reference, kind, at }) => (
          <li key={changeId} className={styles['line']}>
            <Link className="tap" to={addresses.case(reference)}>
              {reference}
            </Link>
            <span>{i18n._(doneWords(kind))}</span>
            <span className="quiet">
              <Moment atMs={Date.parse(at)} zone={timeZone} />
            </span>
            <Button
              size="small"
              aria-label={t`Undo: ${reference}`}
              isBusy={undoing.isPending && undoing.variables.changeId === changeId}
              onClick={() => {
                undoing
                  .mutateAsync({ reference, changeId })
                  .then((outcome) => told(reference, outcome, t`${reference}: undone`), refused);
              }}
            >
              <Trans>Undo</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
