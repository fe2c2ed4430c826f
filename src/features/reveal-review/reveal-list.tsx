import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import type { RevealWire } from '@/contract/reveal';
import { agreeReveal } from '@/data/reveals/agree-reveal';
import { revealQueries } from '@/data/reveals/reveal-queries';
import { useMe } from '@/data/session/use-me';
import { useSession } from '@/data/session/use-session';
import { agreeRefusal, isRevealOpen } from '@/domain/numbers/reveal';
import { useFormats } from '@/i18n/use-formats';
import { addresses } from '@/parts/addresses';
import entries from '@/parts/entries.module.css';
import { useTellRefused } from '@/parts/outcome/use-tell-refused';
import { PersonChip } from '@/parts/people/person-chip';
import { usePersonName } from '@/parts/people/use-person-name';
import { refusalSentence } from '@/parts/words/refusal-words';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { StatusMark } from '@/ui/status-mark';
import { Moment } from '@/ui/time/moment';
import { useNow } from '@/ui/time/use-now';
import { showToast } from '@/ui/toast-store';

/** What supervisors had shown, newest first; each is looked at by another of them. */
export function RevealList() {
  const { t } = useLingui();
  const { items } = useSuspenseQuery(revealQueries.review()).data;
  if (items.length === 0) {
    return (
      <EmptyState title={t`Nobody has had numbers shown`}>
        <Trans>
          Whoever does is listed here with the reason, for another supervisor to look at.
        </Trans>
      </EmptyState>
    );
  }
  return (
    <ul className={entries['list']} aria-label={t`Numbers shown`}>
      {items.map((reveal) => (
        <RevealEntry key={reveal.id} reveal={reveal} />
      ))}
    </ul>
  );
}

function RevealEntry({ reveal }: { readonly reveal: RevealWire }) {
  const { t, i18n } = useLingui();
  const { timeZone } = useSession();
  const { time } = useFormats();
  const me = useMe();
  const nowMs = useNow();
  const personName = usePersonName();
  const { refused } = useTellRefused();
  const { mutateAsync, isPending } = useMutation(agreeReveal());
  const { reference, by, at, reason, until, endedAt, agreedBy, agreedAt } = reveal;
  const refusal = agreeRefusal(reveal, me.id);
  const agreer = agreedBy === null ? '' : personName(agreedBy);
  const end = time(Date.parse(endedAt ?? until), timeZone);
  return (
    <li className={entries['entry']}>
      <div className="row">
        <Link className="number" dir="ltr" translate="no" to={addresses.case(reference)}>
          {reference}
        </Link>
        <PersonChip id={by} withRole />
        <span className="quiet">
          <Moment atMs={Date.parse(at)} zone={timeZone} />{' '}
          {isRevealOpen(reveal, nowMs) ? (
            <Trans>shows until {end}</Trans>
          ) : (
            <Trans>showed until {end}</Trans>
          )}
        </span>
        <div className="spread">
          {agreedBy === null || agreedAt === null ? (
            <Button
              size="small"
              isBusy={isPending}
              disabledReason={refusal && refusalSentence(i18n, refusal, personName)}
              onClick={() =>
                void mutateAsync(reveal).then(
                  () => showToast({ tone: 'done', text: t`Seen and agreed` }),
                  refused,
                )
              }
            >
              <Trans>Seen and agreed</Trans>
            </Button>
          ) : (
            <StatusMark state="done">
              <Trans>
                Seen and agreed by {agreer}, <Moment atMs={Date.parse(agreedAt)} zone={timeZone} />
              </Trans>
            </StatusMark>
          )}
        </div>
      </div>
      <p>
        <Bdi>{reason}</Bdi>
      </p>
    </li>
  );
}
