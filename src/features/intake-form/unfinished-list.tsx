import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import type { Draft } from '@/contract/draft';
import { discardDraft } from '@/data/drafts/discard-draft';
import { draftQueries } from '@/data/drafts/draft-queries';
import { useSession } from '@/data/session/use-session';
import { useOutbox } from '@/data/command/use-outbox';
import { laneOfRequest } from '@/data/requests/create-request';
import { addresses } from '@/parts/addresses';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { RelativeTime } from '@/ui/time/relative-time';
import styles from './intake-form.module.css';
import { titleOf } from './intake-derived';
import { emptyIntake, intakeOfDraft } from './intake-values';

/** My other requests that are begun and not finished; nothing where there are none. */
export function UnfinishedList({ current }: { readonly current: string }) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(draftQueries.mine());
  const { entries } = useOutbox();
  const others = data.items.filter(({ id, kind }) => kind === 'request' && id !== current);
  if (others.length === 0) return null;
  const isWaiting = (id: string): boolean => entries.some(({ lane }) => lane === laneOfRequest(id));
  return (
    <details className={styles['unfinished']}>
      <summary>
        <Plural
          value={others.length}
          one="# unfinished request of mine"
          other="# unfinished requests of mine"
        />
      </summary>
      <ul aria-label={t`Unfinished requests`}>
        {others.map((draft) => (
          <Unfinished key={draft.id} draft={draft} isWaiting={isWaiting(draft.id)} />
        ))}
      </ul>
    </details>
  );
}

function Unfinished({ draft, isWaiting }: { readonly draft: Draft; readonly isWaiting: boolean }) {
  const { t } = useLingui();
  const { mutate, isPending } = useMutation(discardDraft());
  const { timeZone } = useSession();
  const title = titleOf(intakeOfDraft(draft.body, emptyIntake('', false)));
  return (
    <li className="row">
      <Link to={addresses.newRequest({ draft: draft.id })}>
        {title === '' ? <Trans>Nobody named yet</Trans> : <Bdi>{title}</Bdi>}
      </Link>
      <span className="quiet">
        <RelativeTime atMs={Date.parse(draft.savedAt)} zone={timeZone} />
      </span>
      {isWaiting ? (
        <span className="quiet">
          <Trans>waits to be sent</Trans>
        </span>
      ) : (
        <Button
          size="small"
          variant="quiet"
          isBusy={isPending}
          aria-label={title === '' ? t`Discard the draft` : t`Discard the draft of ${title}`}
          onClick={() => mutate(draft.id)}
        >
          <Trans>Discard</Trans>
        </Button>
      )}
    </li>
  );
}
