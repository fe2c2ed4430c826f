import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import type { AuditFilter } from '@/contract/audit';
import { auditQueries } from '@/data/audit/audit-queries';
import { loadList } from '@/data/lists/load-list';
import { useListWindow } from '@/data/lists/use-list-window';
import { revealQueries } from '@/data/reveals/reveal-queries';
import { FOLLOW_UP_KINDS } from '@/domain/vocabulary';
import { parseAudit, serializeAudit } from '@/features/audit-trail/audit-address';
import { AUDIT_FILTERS } from '@/features/audit-trail/audit-filters';
import { AuditTable } from '@/features/audit-trail/audit-table';
import styles from '@/features/audit-trail/audit-trail.module.css';
import type { TrailWords } from '@/features/audit-trail/audit-words';
import { CaseField } from '@/features/audit-trail/case-field';
import { ExportButton } from '@/features/audit-trail/export-button';
import { CASE_FILTERS } from '@/features/case-list/filter-fields';
import { EVENT_WORDS } from '@/features/case-timeline/event-words';
import { followUpFilters } from '@/features/follow-up-list/filter-fields';
import { useFormats } from '@/i18n/use-formats';
import { addresses } from '@/parts/addresses';
import { headingsOf } from '@/parts/list-kit/filter-field';
import { DroppedNotice } from '@/parts/list-kit/dropped-notice';
import { FilterChips } from '@/parts/list-kit/filter-chips';
import { FilterMenu } from '@/parts/list-kit/filter-menu';
import { FilterPanel } from '@/parts/list-kit/filter-panel';
import { withValue } from '@/parts/list-kit/filter-values';
import { Bdi } from '@/ui/bdi';
import { Chip } from '@/ui/chip';
import { useDocumentTitle } from '@/ui/use-document-title';

const SEARCH = msg`Words looked for`;

/** What lines are told with: the words of the timeline, and of the menus that lists are filtered by. */
const WORDS: TrailWords = {
  events: EVENT_WORDS,
  filters: {
    beginExport: new Map([...headingsOf(CASE_FILTERS), ['q', SEARCH]]),
    beginFollowUpExport: new Map([
      ...FOLLOW_UP_KINDS.flatMap((kind) => headingsOf(followUpFilters(kind))),
      ['q', SEARCH],
      ['kind', msg`Kind of follow-up`],
    ]),
    exportAudit: new Map([...headingsOf(AUDIT_FILTERS), ['case', msg`Case`]]),
  },
};

export async function loader({ request, context }: LoaderFunctionArgs): Promise<null> {
  const { filter } = parseAudit(new URL(request.url).searchParams);
  await loadList(context.get(queryClientContext), auditQueries, { filter, sort: '-at' });
  return null;
}

export const handle = { crumb: () => <Trans>Audit</Trans> };

/** `/audit`: who saw and did what, by person, case, kind and day. */
export function Component() {
  const { t } = useLingui();
  const { number } = useFormats();
  const [params, setParams] = useSearchParams();
  const { filter, dropped } = parseAudit(params);
  const { total } = useListWindow(auditQueries, { filter, sort: '-at' });
  const { data: reveals } = useQuery(revealQueries.review());
  useDocumentTitle(t`Audit`);
  const show = (next: AuditFilter): void => setParams(serializeAudit(next), { replace: true });
  const waiting = number(reveals?.waiting ?? 0);
  return (
    <div className={`page ${styles['page']}`}>
      <div className="page-head">
        <h1>
          <Trans>Audit</Trans>
        </h1>
        <span className="quiet" data-testid="list-total">
          {total === undefined ? '…' : number(total)}
        </span>
        <Link to={addresses.reveals()}>
          <Trans>Numbers shown, to look at: {waiting}</Trans>
        </Link>
        <div className={`toolbar ${styles['tools']}`}>
          <CaseField
            value={filter.case}
            onChange={(reference) => show(withValue(filter, 'case', reference))}
          />
          <FilterMenu>
            <FilterPanel by={AUDIT_FILTERS} filter={filter} onChange={show} />
          </FilterMenu>
          <ExportButton filter={filter} words={WORDS} />
        </div>
      </div>
      <div className="stack">
        <DroppedNotice dropped={dropped} onDismiss={() => show(filter)} />
        {filter.case !== undefined && (
          <div className="chips">
            <Chip
              removeName={`${t`Case`}: ${filter.case}`}
              onRemove={() => show(withValue(filter, 'case', undefined))}
            >
              <span className="quiet">{t`Case`}</span> <Bdi>{filter.case}</Bdi>
            </Chip>
          </div>
        )}
        <FilterChips by={AUDIT_FILTERS} filter={filter} onChange={show} />
      </div>
      <AuditTable filter={filter} words={WORDS} onClear={() => show({})} />
    </div>
  );
}
