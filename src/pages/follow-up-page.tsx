import { Trans, useLingui } from '@lingui/react/macro';
import { IconPhone } from '@tabler/icons-react';
import { type ReactNode, Suspense, useCallback, useState } from 'react';
import { redirect, useParams, type LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import type { FollowUpFilter, FollowUpSortKey } from '@/contract/follow-up-list';
import { followUpQueries } from '@/data/follow-ups/follow-up-queries';
import { loadList } from '@/data/lists/load-list';
import { useMe } from '@/data/session/use-me';
import { FollowUpAgeing } from '@/features/follow-up-ageing/follow-up-ageing';
import { AnswerPanel } from '@/features/follow-up-answer/answer-panel';
import { AnswerPeek } from '@/features/follow-up-answer/answer-peek';
import { FOLLOW_UP_COLUMNS } from '@/features/follow-up-list/columns/follow-up-columns';
import { followUpColumnSet } from '@/features/follow-up-list/follow-up-column';
import { FollowUpFilterChips } from '@/features/follow-up-list/follow-up-filter-chips';
import { FollowUpFilterPanel } from '@/features/follow-up-list/follow-up-filter-panel';
import { FollowUpList } from '@/features/follow-up-list/follow-up-list';
import listStyles from '@/features/follow-up-list/follow-up-list.module.css';
import { ListTabs } from '@/features/follow-up-list/list-tabs';
import { useChosenColumns } from '@/features/follow-up-list/use-chosen-columns';
import { ViewMenu } from '@/features/saved-views/view-menu';
import { addresses } from '@/parts/addresses';
import { followUpCodec, followUpListAddress, kindOfPath } from '@/parts/follow-up-address';
import { KEYS } from '@/parts/keys/key-table';
import { useKey } from '@/parts/keys/use-key';
import { withoutWords } from '@/parts/list-kit/use-list-params';
import { ListPage } from '@/parts/list-page/list-page';
import { useListPage } from '@/parts/list-page/use-list-page';
import { FOLLOW_UP_LIST_WORDS } from '@/parts/words/follow-up-list-words';
import { useWord } from '@/parts/words/use-word';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { lazyAgain } from '@/ui/lazy-again';
import { useDocumentTitle } from '@/ui/use-document-title';
import { useNarrow } from '@/ui/use-narrow';
import { WidgetBoundary } from '@/ui/widget-boundary';
import { type Doing, FollowUpMany } from './follow-up-many';

/** Only who takes a list along needs it. */
const FollowUpExportDock = lazyAgain(
  async () => (await import('@/features/follow-up-list/follow-up-export-dock')).FollowUpExportDock,
);

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
  const { t } = useLingui();
  const me = useMe();
  const kind = kindOfPath(useParams()['list']) ?? 'report';
  const list = useListPage({
    lists: followUpQueries,
    codec: followUpCodec,
    keyOf: (filter, sort) => ({ filter: { ...filter, kind: [kind] }, sort }),
    set: {
      ...followUpColumnSet(kind),
      heading: (id: FollowUpSortKey) => FOLLOW_UP_COLUMNS[id].heading,
    },
    chosen: useChosenColumns(me.id, kind),
    storeKey: `${me.id}/follow-up/${kind}`,
    idOf: ({ id }) => id,
  });
  const [doing, setDoing] = useState<Doing | null>(null);
  const [isAnswering, setIsAnswering] = useState(false);
  const word = useWord();
  useDocumentTitle(`${word(FOLLOW_UP_LIST_WORDS, kind)} · ${t`Follow-up`}`);
  useKey('answer-question', () => setIsAnswering(true));
  const { asked, filter, key, columns, selection, show } = list;
  const { sort, view } = asked;
  const addressOf = useCallback(
    ({ reference }: { readonly reference: string }): string =>
      addresses.case(reference, 'follow-up'),
    [],
  );
  const change = (next: Omit<FollowUpFilter, 'kind'>): void => show({ filter: next });
  return (
    <ListPage
      list={list}
      className={listStyles['page']}
      title={<Trans>Follow-up</Trans>}
      views={
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
      }
      hint={t`Patient, caller, reference, phone`}
      filterPanel={<FollowUpFilterPanel kind={kind} filter={filter} onChange={change} />}
      chips={<FollowUpFilterChips kind={kind} filter={filter} onChange={change} />}
      action={
        <Button
          variant="primary"
          shortcut={KEYS['answer-question'].keys}
          onClick={() => setIsAnswering(true)}
        >
          <Icon of={IconPhone} />
          <Trans>Answer a question</Trans>
        </Button>
      }
      above={
        <>
          <ListTabs kind={kind} />
          <Ageing>
            <FollowUpAgeing
              // Its numbers lead to their rows by an address, which holds no words.
              filter={withoutWords(key.filter)}
              addressOf={(age) =>
                followUpListAddress(kind, { filter: { ...filter, age: [age] }, sort })
              }
            />
          </Ageing>
        </>
      }
      foot={
        <>
          <div data-foot>
            <FollowUpMany
              kind={kind}
              selection={selection}
              total={list.total ?? 0}
              doing={doing}
              onDoing={setDoing}
              onExport={list.takeSelected}
            />
            {list.taken !== null && (
              <Suspense fallback={null}>
                <FollowUpExportDock
                  taken={list.taken}
                  kind={kind}
                  sort={sort}
                  columns={list.headed()}
                  onEnd={list.endTaking}
                />
              </Suspense>
            )}
          </div>
          {isAnswering && (
            <AnswerPanel addressOf={addressOf} onClose={() => setIsAnswering(false)} />
          )}
        </>
      }
    >
      <FollowUpList
        key={kind}
        filter={key.filter}
        sort={sort}
        columns={columns}
        hasFilters={list.hasFilters}
        selection={selection}
        onSort={(next) => show({ sort: next })}
        onClear={() => change({})}
        addressOf={addressOf}
        onChase={({ id }) => setDoing({ what: 'chase', selected: { ids: [id] } })}
        peek={(row, close) => (
          <AnswerPeek reference={row.reference} address={addressOf(row)} onClose={close} />
        )}
      />
    </ListPage>
  );
}

/** How old they are, over the rows; on a phone the rows come first. */
function Ageing({ children }: { readonly children: ReactNode }) {
  const { t } = useLingui();
  const isNarrow = useNarrow();
  const ageing = <WidgetBoundary name={t`Ageing`}>{children}</WidgetBoundary>;
  if (!isNarrow) return ageing;
  return (
    <details>
      <summary>
        <Trans>Ageing</Trans>
      </summary>
      {ageing}
    </details>
  );
}
