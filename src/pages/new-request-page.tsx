import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { redirect, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router-dom';
import * as z from 'zod/mini';
import { queryClientContext } from '@/api/query-client-context';
import { Id } from '@/contract/fields';
import type { RequestCreated } from '@/contract/request';
import { draftQueries } from '@/data/drafts/draft-queries';
import { useMe } from '@/data/session/use-me';
import { actorOf, can } from '@/domain/policy';
import { PeekPanel } from '@/features/case-list/peek-panel';
import { Differences } from '@/features/intake-form/differences';
import { IntakeForm } from '@/features/intake-form/intake-form';
import { emptyIntake } from '@/features/intake-form/intake-values';
import { UnfinishedList } from '@/features/intake-form/unfinished-list';
import { newId } from '@/lib/new-id';
import { addresses } from '@/parts/addresses';
import { OFFICES } from '@/reference/offices';
import { showToast } from '@/ui/toast-store';
import { useDocumentTitle } from '@/ui/use-document-title';

interface Opened {
  readonly id: string;
  readonly office: string | null;
}

/** Each request has its id from the first moment, so that a reload comes back to the same draft. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Opened | Response> {
  const params = new URL(request.url).searchParams;
  const office = params.get('office');
  const id = z.safeParse(Id, params.get('draft')).data;
  if (id === undefined) {
    const of = OFFICES.some(({ code }) => code === office) && office !== null ? { office } : {};
    return redirect(addresses.newRequest({ ...of, draft: newId() }));
  }
  await context.get(queryClientContext).query(draftQueries.mine());
  return { id, office };
}

export const handle = { crumb: () => <Trans>New request</Trans> };

/** `/requests/new`: the intake of a request; `?draft=` is the one that was begun under that id. */
export function Component() {
  const { id, office } = useLoaderData<Opened>();
  return <NewRequest key={id} id={id} office={office} />;
}

function NewRequest({ id, office }: Opened) {
  const { t } = useLingui();
  const me = useMe();
  const navigate = useNavigate();
  const [created, setCreated] = useState<Pick<RequestCreated, 'detail' | 'differences'> | null>(
    null,
  );
  useDocumentTitle(t`New request`);
  const actor = actorOf(me);
  const allowed = OFFICES.map(({ code }) => code).filter((code) =>
    can(actor, 'request.create', { office: code, campus: null }),
  );
  const preset = allowed.find((code) => code === office);
  // Who works for one office takes requests for that one, unless the country says otherwise.
  const own = allowed.length === 1 ? allowed[0] : allowed.find((code) => code === me.place);

  const open = (next: Pick<RequestCreated, 'detail' | 'differences'>): void => {
    const { reference } = next.detail.case;
    showToast({ tone: 'done', text: t`${reference}: request saved` });
    if (next.differences.length > 0) setCreated(next);
    else void navigate(addresses.case(reference));
  };
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          <Trans>New request</Trans>
        </h1>
      </div>
      {created === null ? (
        <>
          <UnfinishedList current={id} />
          <IntakeForm
            id={id}
            empty={emptyIntake(preset ?? own ?? '', preset !== undefined)}
            allowed={allowed}
            onCreated={open}
            onDiscarded={() => void navigate(addresses.queues())}
            renderPeek={(reference, onClose) => (
              <PeekPanel
                reference={reference}
                caseAddress={(row) => addresses.case(row.reference)}
                onClose={onClose}
              />
            )}
          />
        </>
      ) : (
        <Differences reference={created.detail.case.reference} differences={created.differences} />
      )}
    </div>
  );
}
