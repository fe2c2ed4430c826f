import { Trans, useLingui } from '@lingui/react/macro';
import { IconPhone } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useState } from 'react';
import { redirect, useParams, type LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import type { FollowUpFilter } from '@/contract/follow-up-list';
import { followUpQueries } from '@/data/follow-ups/follow-up-queries';
import { beginList, loadList } from '@/data/lists/load-list';
import { useListWindow } from '@/data/lists/use-list-window';
import { useMe } from '@/data/session/use-me';
import { AnswerPanel } from '@/features/follow-up-answer/answer-panel';
import { AnswerPeek } from '@/features/follow-up-answer/answer-peek';
import { FollowUpAgeing } from '@/features/follow-up-ageing/follow-up-ageing';
import { FOLLOW_UP_COLUMNS } from '@/features/follow-up-list/columns/follow-up-columns';
import { followUpColumnSet } from '@/features/follow-up-list/follow-up-column';
import { FollowUpFilterChips } from '@/features/follow-up-list/follow-up-filter-chips';
import { FollowUpFilterPanel } from '@/features/follow-up-list/follow-up-filter-panel';
import { FollowUpList } from '@/features/follow-up-list/follow-up-list';
import listStyles from '@/features/follow-up-list/follow-up-list.module.css';
import { ListTabs } from '@/features/follow-up-list/list-tabs';
import { useChosenColumns } from '@/features/follow-up-list/use-chosen-columns';
import { ViewMenu } from '@/features/saved-views/view-menu';
import { useFormats } from '@/i18n/use-formats';
import { addresses } from '@/parts/addresses';
import {
  type FollowUpAddress,
  followUpCodec,
  followUpListAddress,
  kindOfPath,
} from '@/parts/follow-up-address';
import { KEYS } from '@/parts/keys/key-table';
import { useKey } from '@/parts/keys/use-key';
import { shownColumns } from '@/parts/list-kit/column-choice';
import { ColumnMenu } from '@/parts/list-kit/column-menu';
import { DroppedNotice } from '@/parts/list-kit/dropped-notice';
import { ExportButton } from '@/parts/list-kit/export-button';
import { FilterMenu } from '@/parts/list-kit/filter-menu';
import { withValue } from '@/parts/list-kit/filter-values';
import styles from '@/parts/list-kit/list-kit.module.css';
import { useListParams, withoutWords } from '@/parts/list-kit/use-list-params';
import { SearchField } from '@/parts/list-kit/search-field';
import { useListSelection, type ListSelection } from '@/parts/list-selection/use-list-selection';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { useDocumentTitle } from '@/ui/use-document-title';
import { useNarrow } from '@/ui/use-narrow';
import { WidgetBoundary } from '@/ui/widget-boundary';
import { type Doing, FollowUpMany } from './follow-up-many';

/** Only who takes a list along needs it. */
const FollowUpExportDock = lazy(async () => ({
  default: (await import('@/features/follow-up-list/follow-up-export-dock')).FollowUpExportDock,
}));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  if (params['list'] === undefined) return redirect(followUpListAddress('report'));
  const kind = kindOfPath(params['list']);
  if (kind === null) throw new Response(null, { status: 404 });
  const { filter, sort } = followUpCodec.parse(new URL(request.url).searchParams);
  const client = context.get(queryClientContext);
  await loadList(client, followUpQueries, { filter: { ...filter, kind: [kind] }, sort });
  return null;
}

export const handle = { crumb: () => <Trans>Follow-up</Trans> };

/** `/follow-up/:list`: reports, bills, claims or next visits, to be chased before anybody asks. */
export function Component() {
  const { t, i18n } = useLingui();
  const me = useMe();
  const client = useQueryClient();
  const kind = kindOfPath(useParams()['list']) ?? 'report';
  const { params, words, replace } = useListParams();
  const asked = followUpCodec.parse(params);
  const { sort, columns: given, view, dropped } = asked;
  const filter = { ...asked.filter, ...words };
  const full: FollowUpFilter = { ...filter, kind: [kind] };
  const list = useListWindow(followUpQueries, { filter: full, sort });
  const { number } = useFormats();
  const set = followUpColumnSet(kind);
  const chosen = useChosenColumns(me.id, kind);
  const columns = given ? shownColumns(set, given) : chosen.ids;
  const selection = useListSelection({
    storeKey: `${me.id}/follow-up/${kind}`,
    lists: followUpQueries,
    key: { filter: full, sort },
    idOf: ({ id }) => id,
    rowAt: list.rowAt,
  });
  const [exported, setExported] = useState<Exported | null>(null);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [isAnswering, setIsAnswering] = useState(false);
  const isNarrow = useNarrow();
  useDocumentTitle(t`Follow-up`);
  useKey('answer-question', () => setIsAnswering(true));

  const address = { filter, sort, ...(given && { columns: given }), ...(view && { view }) };
  const show = (next: Partial<Omit<FollowUpAddress, 'dropped'>>): void => {
    const shown = { ...address, ...next };
    const nextKey = { filter: { ...shown.filter, kind: [kind] }, sort: shown.sort };
    const ready = beginList(client, followUpQueries, nextKey, { filter: full, sort });
    replace(followUpCodec.serialize(shown), shown.filter, ready);
  };
  const addressOf = useCallback(
    ({ reference }: { readonly reference: string }): string =>
      addresses.case(reference, 'follow-up'),
    [],
  );
  const answer = (
    <Button
      variant="primary"
      shortcut={KEYS['answer-question'].keys}
      onClick={() => setIsAnswering(true)}
    >
      <Icon of={IconPhone} />
      <Trans>Answer a question</Trans>
    </Button>
  );
  const ageing = (
    <WidgetBoundary name={t`Ageing`}>
      <FollowUpAgeing
        // Its numbers lead to their rows by an address, which holds no words.
        filter={withoutWords(full)}
        addressOf={(age) => followUpListAddress(kind, { filter: { ...filter, age: [age] }, sort })}
      />
    </WidgetBoundary>
  );
  const hasFilters = followUpCodec.count(filter) > 0;
  return (
    <div className={`page ${styles['list'] ?? ''} ${listStyles['page'] ?? ''}`}>
      <div className="page-head">
        <h1>
          <Trans>Follow-up</Trans>
        </h1>
        <span className="quiet" data-testid="list-total">
          {list.total === undefined ? '…' : number(list.total)}
        </span>
        <WidgetBoundary name={t`Views`}>
          <ViewMenu
            personId={me.id}
            shown={{
              list: 'follow-ups',
              kind,
              filter: withoutWords(filter),
              sort,
              columns: [...columns],
            }}
            viewId={view}
          />
        </WidgetBoundary>
        <div className={`toolbar ${styles['tools'] ?? ''}`}>
          <SearchField
            value={filter.q ?? ''}
            hint={t`Patient, caller, reference, phone`}
            onSearch={(words) => show({ filter: withValue(filter, 'q', words) })}
          />
          <FilterMenu>
            <FollowUpFilterPanel
              kind={kind}
              filter={filter}
              onChange={(next) => show({ filter: next })}
            />
          </FilterMenu>
          <ExportButton onExport={() => setExported({ filter: full })} />
          {!isNarrow && (
            <>
              <ColumnMenu
                of={{ ...set, heading: (id) => FOLLOW_UP_COLUMNS[id].heading }}
                columns={columns}
                // A list with columns in its address, as a view has them, keeps them there.
                onChange={given ? (next) => show({ columns: next }) : chosen.choose}
              />
              {answer}
            </>
          )}
        </div>
      </div>
      <ListTabs kind={kind} />
      {isNarrow ? (
        // The rows come first on a phone.
        <details>
          <summary>
            <Trans>Ageing</Trans>
          </summary>
          {ageing}
        </details>
      ) : (
        ageing
      )}
      <div className="stack">
        <DroppedNotice dropped={dropped} onDismiss={() => show({})} />
        <FollowUpFilterChips
          kind={kind}
          filter={filter}
          onChange={(next) => show({ filter: next })}
        />
      </div>
      <FollowUpList
        key={kind}
        filter={full}
        sort={sort}
        columns={columns}
        hasFilters={hasFilters}
        selection={selection}
        onSort={(next) => show({ sort: next })}
        onClear={() => show({ filter: {} })}
        addressOf={addressOf}
        onChase={({ id }) => setDoing({ what: 'chase', selected: { ids: [id] } })}
        peek={(row, close) => (
          <AnswerPeek reference={row.reference} address={addressOf(row)} onClose={close} />
        )}
      />
      {isNarrow && selection.count === 0 && (
        <div className={styles['thumb']} data-foot>
          {answer}
        </div>
      )}
      <div data-foot>
        <FollowUpMany
          kind={kind}
          selection={selection}
          total={list.total ?? 0}
          doing={doing}
          onDoing={setDoing}
          onExport={() => setExported(selectedOf(selection))}
        />
        {exported !== null && (
          <Suspense fallback={null}>
            <FollowUpExportDock
              {...exported}
              kind={kind}
              sort={sort}
              columns={columns.map((id) => ({
                id,
                heading: i18n._(FOLLOW_UP_COLUMNS[id].heading),
              }))}
              onEnd={() => setExported(null)}
            />
          </Suspense>
        )}
      </div>
      {isAnswering && <AnswerPanel addressOf={addressOf} onClose={() => setIsAnswering(false)} />}
    </div>
  );
}

interface Exported {
  readonly filter: FollowUpFilter;
  readonly ids?: string[];
  readonly except?: string[];
}

/** The selected rows as an export asks for them. */
function selectedOf({
  selection,
}: Pick<ListSelection<unknown, FollowUpFilter>, 'selection'>): Exported {
  return selection.kind === 'all'
    ? { filter: selection.filter, except: [...selection.except] }
    : { filter: { status: 'all' }, ids: [...selection.rows.keys()] };
}
