import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { AuditFilter } from '@/contract/audit';
import { type AuditRow, auditQueries } from '@/data/audit/audit-queries';
import { useListWindow } from '@/data/lists/use-list-window';
import { useSession } from '@/data/session/use-session';
import { addresses } from '@/parts/addresses';
import { usePrintList } from '@/parts/list-kit/use-print-list';
import { useScrollMemory } from '@/parts/list-kit/use-scroll-memory';
import { PersonChip } from '@/parts/people/person-chip';
import { usePersonName } from '@/parts/people/use-person-name';
import { ROW_HEIGHTS, useAppearance } from '@/ui/appearance';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import type { DataColumn } from '@/ui/data-table/data-column';
import { DataTable } from '@/ui/data-table/data-table';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton';
import { Moment } from '@/ui/time/moment';
import { useNarrow } from '@/ui/use-narrow';
import styles from './audit-trail.module.css';
import { serializeAudit } from './audit-address';
import { auditSentence, type TrailWords } from './audit-words';

/** Height in pixels of a line as a card, on a narrow screen. */
const LINE_CARD_HEIGHT = 104;

interface AuditTableProps {
  readonly filter: AuditFilter;
  readonly words: TrailWords;
  readonly onClear: () => void;
}

/** The lines, newest first; each reads as a sentence: who, what, and on which case. */
export function AuditTable({ filter, words, onClear }: AuditTableProps) {
  const { t } = useLingui();
  const { density } = useAppearance();
  const isNarrow = useNarrow();
  const scroll = useScrollMemory();
  const columns = useAuditColumns(filter, words);
  const list = useListWindow(auditQueries, { filter, sort: '-at' });
  const printed = usePrintList(list);
  const [active, setActive] = useState(-1);
  if (list.error && list.total === undefined) {
    return (
      <Banner tone="error" actions={<Button onClick={list.refetch}>{t`Try again`}</Button>}>
        <Trans>The trail could not be read. Your filters are kept.</Trans>
      </Banner>
    );
  }
  if (list.total === undefined) return <SkeletonRows count={12} />;
  if (list.total === 0) {
    return (
      <EmptyState
        title={t`Nothing in the trail fits`}
        action={<Button onClick={onClear}>{t`Clear all filters`}</Button>}
      >
        <Trans>Take a filter away, or choose other days.</Trans>
      </EmptyState>
    );
  }
  return (
    <div className={styles['rows']} aria-busy={list.isPlaceholder}>
      <DataTable
        label={t`Audit trail`}
        columns={columns}
        total={list.total}
        rowAt={list.rowAt}
        keyOf={({ id }) => id}
        sort={{ id: 'at', isDescending: true }}
        onSort={() => {}}
        rowHeight={isNarrow ? LINE_CARD_HEIGHT : ROW_HEIGHTS[density]}
        cardClass={isNarrow ? styles['card'] : undefined}
        activeIndex={active}
        onActivate={setActive}
        onPress={() => {}}
        onVisible={list.onVisible}
        {...printed}
        listId={JSON.stringify(filter)}
        initialOffset={scroll.place?.offset}
        onScroll={(offset) => scroll.note({ offset })}
      />
    </div>
  );
}

function useAuditColumns(filter: AuditFilter, words: TrailWords): readonly DataColumn<AuditRow>[] {
  const { t, i18n } = useLingui();
  const { timeZone } = useSession();
  const personName = usePersonName();
  const narrowed = (more: AuditFilter): string =>
    `${addresses.audit()}?${serializeAudit({ ...filter, ...more }).toString()}`;
  return [
    {
      id: 'at',
      heading: t`When`,
      width: '170px',
      cell: ({ line }) => <Moment atMs={Date.parse(line.at)} zone={timeZone} />,
    },
    {
      id: 'by',
      heading: t`Who`,
      width: 'minmax(140px, 1fr)',
      cell: ({ line: { by } }) => {
        if (by === null) {
          return (
            <span className="quiet">
              <Trans comment="nobody in person">The system</Trans>
            </span>
          );
        }
        const name = personName(by);
        return (
          <Link to={narrowed({ person: by })} title={t`What did ${name} do?`}>
            <PersonChip id={by} isPlain />
          </Link>
        );
      },
    },
    {
      id: 'what',
      heading: t({ context: 'audit', message: 'What happened' }),
      width: 'minmax(220px, 3fr)',
      cell: ({ line }) => {
        const sentence = auditSentence(i18n, line, words);
        return (
          <span className={styles['what']} title={sentence}>
            {sentence}
          </span>
        );
      },
    },
    {
      id: 'case',
      heading: t`Case`,
      width: '150px',
      cell: ({ line: { reference } }) =>
        reference !== null && (
          <Link className="number" dir="ltr" translate="no" to={addresses.case(reference)}>
            {reference}
          </Link>
        ),
    },
    {
      id: 'trail',
      heading: t`Its trail`,
      width: '120px',
      cell: ({ line: { reference } }) =>
        reference !== null &&
        filter.case === undefined && (
          <Link to={narrowed({ case: reference })} aria-label={`${t`All of it`}: ${reference}`}>
            <Trans>All of it</Trans>
          </Link>
        ),
    },
  ];
}
