import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import type { NoticeItem, NoticeList, NoticesReadBody } from '@/contract/notice';
import { noticeQueries } from '@/data/notices/notice-queries';
import { readNotices } from '@/data/notices/read-notices';
import { useSession } from '@/data/session/use-session';
import { isLasting, NOTICE_KINDS } from '@/domain/notices/notice';
import { useLocale } from '@/i18n/use-locale';
import { addresses } from '@/parts/addresses';
import { nameOfPlace } from '@/parts/names';
import { PersonChip } from '@/parts/people/person-chip';
import { NOTICE_WORDS } from '@/parts/words/notice-words';
import { useWord } from '@/parts/words/use-word';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton';
import { RelativeTime } from '@/ui/time/relative-time';
import styles from './notices.module.css';

/** Where a notice is answered. */
const SECTIONS: Partial<Record<NoticeItem['kind'], string>> = {
  'handed-over': 'hand-off',
  'hand-off-returned': 'hand-off',
  'hand-off-accepted': 'hand-off',
  'hand-off-revoked': 'hand-off',
  mentioned: 'notes',
  conflict: 'interpreters',
  'follow-up-assigned': 'follow-up',
  'follow-up-taken': 'follow-up',
  'promise-passed': 'contacts',
  'answer-passed': 'follow-up',
};

interface NoticePanelProps {
  readonly personId: string;
  /** A link was followed: the panel has done its part. */
  readonly onFollow: () => void;
}

/** What concerns me, kind by kind, the newest first. It names no patient: the case does. */
export function NoticePanel({ personId, onFollow }: NoticePanelProps) {
  const { t } = useLingui();
  const word = useWord();
  const locale = useLocale();
  const { timeZone } = useSession();
  const { data, isError, refetch } = useQuery(noticeQueries.mine(personId));
  const { mutate } = useMutation(readNotices());
  if (isError && data === undefined) {
    return (
      <EmptyState
        title={t`What concerns you could not be read`}
        action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
      />
    );
  }
  if (data === undefined) return <SkeletonRows count={3} />;
  if (data.items.length === 0) {
    return (
      <p className="quiet">
        <Trans>
          Whatever others do that concerns you stands here: assigned, mentioned, handed over.
        </Trans>
      </p>
    );
  }
  const groups = NOTICE_KINDS.map((kind) => ({
    kind,
    items: data.items.filter((item) => item.kind === kind),
  })).filter(({ items }) => items.length > 0);
  return (
    <div className={styles['panel']}>
      <div className={styles['head']}>
        <h2>
          <Trans>What concerns you</Trans>
        </h2>
        {data.unread > 0 && (
          <Button size="small" onClick={() => mutate({ personId, body: allRead(data) })}>
            <Trans>Mark all as read</Trans>
          </Button>
        )}
      </div>
      {groups.map(({ kind, items }) => (
        <section key={kind} aria-label={word(NOTICE_WORDS, kind)}>
          <h3 className={styles['kind']}>{word(NOTICE_WORDS, kind)}</h3>
          <ul className={styles['list']}>
            {items.map((item) => (
              <li key={item.id} data-unread={!item.isRead || undefined} className={styles['item']}>
                {item.wentTo ? (
                  <Trans>
                    <NoticeName item={item} /> has gone to {nameOfPlace(item.wentTo, locale)}
                  </Trans>
                ) : (
                  <Link
                    to={placeOf(item)}
                    onClick={() => {
                      if (!item.isRead) {
                        mutate({ personId, body: { ids: [item.id], untilAt: null } });
                      }
                      onFollow();
                    }}
                  >
                    <NoticeName item={item} />
                  </Link>
                )}
                <span className="quiet">
                  {item.reference !== null && item.by !== null && (
                    <>
                      <PersonChip id={item.by} /> ·{' '}
                    </>
                  )}
                  <RelativeTime atMs={Date.parse(item.at)} zone={timeZone} />
                </span>
                {!item.isRead && <span className="visually-hidden">{t`unread`}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** All that stands in the panel, and nothing that comes to it meanwhile. */
const allRead = ({ items, asOf }: NoticeList): NoticesReadBody => ({
  ids: items.filter((item) => !item.isRead && isLasting(item)).map(({ id }) => id),
  untilAt: asOf,
});

function NoticeName({ item }: { readonly item: NoticeItem }) {
  return item.reference === null ? (
    <PersonChip id={item.by} withRole isPlain />
  ) : (
    <span className="number" dir="ltr" translate="no">
      {item.reference}
    </span>
  );
}

const placeOf = ({ reference, kind }: NoticeItem): string =>
  reference === null ? addresses.myDay() : addresses.case(reference, SECTIONS[kind]);
