import { Trans } from '@lingui/react/macro';
import { memo, Suspense, useEffect, useState, type FocusEvent } from 'react';
import { Link, Outlet, useMatch, type LoaderFunctionArgs, type UIMatch } from 'react-router-dom';
import * as z from 'zod/mini';
import { isProblem } from '@/api/errors';
import { queryClientContext } from '@/api/query-client-context';
import type { CaseDetail, CaseWire } from '@/contract/case';
import { Reference } from '@/contract/fields';
import { caseQueries } from '@/data/case-cache/case-queries';
import { peopleQueries } from '@/data/people/people-queries';
import { usePresenceBeat } from '@/data/presence/use-presence';
import { useCaseMoved } from '@/data/transfers/use-case-moved';
import { useMe } from '@/data/session/use-me';
import { mergedInto } from '@/domain/case-merge/merge-cases';
import { actorOf, can } from '@/domain/policy';
import { CaseFrame } from '@/features/case-header/case-frame';
import { CaseMoved } from '@/features/case-header/case-moved';
import { useCaseTitle } from '@/features/case-header/use-case-title';
import { CaseActions } from '@/features/case-moves/case-actions';
import { CaseBands } from '@/features/case-moves/case-bands';
import { addresses } from '@/parts/addresses';
import { noteRecentCase } from '@/parts/recent-cases';
import { lazyAgain } from '@/ui/lazy-again';
import { useReportedView } from './use-reported-view';
import { useShownCase } from './use-shown-case';

const CaseMergedNote = lazyAgain(async () => (await import('./case-merged-note')).CaseMergedNote);
const DuplicateNote = lazyAgain(
  async () => (await import('@/features/case-merge/duplicate-note')).DuplicateNote,
);
const FindCaseDialog = lazyAgain(
  async () => (await import('@/features/case-merge/find-case-dialog')).FindCaseDialog,
);
const OwnWords = lazyAgain(async () => (await import('@/features/own-words/own-words')).OwnWords);
const OwnEdits = lazyAgain(async () => (await import('@/features/own-words/own-words')).OwnEdits);

/** What cannot be a reference is answered like one that does not exist. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<null> {
  const reference = z.safeParse(Reference, params['reference']);
  if (!reference.success) throw new Response(null, { status: 404 });
  const client = context.get(queryClientContext);
  const detail = caseQueries.detail(reference.data);
  // Asked for beside the case, whose first line names its owner; without it the case is shown all the same.
  client.query(peopleQueries.directory()).catch(() => {});
  try {
    await client.query(detail);
  } catch (error) {
    // A case that was here and has moved away is told by the page, which keeps what was typed.
    if (!isProblem(error, 'not-found') || client.getQueryData(detail.queryKey) === undefined) {
      throw error;
    }
  }
  return null;
}

export const handle = {
  crumb: (match: UIMatch) => (
    <>
      <Link to={addresses.queues()}>
        <Trans>Queues</Trans>
      </Link>{' '}
      <span className="quiet" aria-hidden="true">
        /
      </span>{' '}
      <span className="number" dir="ltr" translate="no">
        {match.params['reference']}
      </span>
    </>
  ),
};

/** `/cases/:reference`: the frame of a case around its sections, each of which has its own address. */
export function Component() {
  const detail = useShownCase();
  const { reference } = detail.case;
  const typing = useTyping();
  const isMerging = useMatch('/cases/:reference/merge/:other') !== null;
  const actor = actorOf(useMe());
  const isFlagged = !isMerging && can(actor, 'duplicate.read', detail.case);
  useCaseTitle(reference);
  useReportedView(reference);
  usePresenceBeat(reference, typing.isTyping);
  const { id: myId } = useMe();
  useEffect(() => noteRecentCase(myId, reference), [myId, reference]);
  if (useCaseMoved(reference)) {
    return (
      <CaseMoved reference={reference}>
        <Suspense>
          <OwnWords key={reference} reference={reference} />
        </Suspense>
      </CaseMoved>
    );
  }
  return (
    <div onFocus={typing.onFocus} onBlur={typing.onBlur}>
      {/* By reference: what was typed for one case must not stand in the next. */}
      <CaseParts key={reference} detail={detail} isFlagged={isFlagged} />
    </div>
  );
}

interface CasePartsProps {
  readonly detail: CaseDetail;
  readonly isFlagged: boolean;
}

/** The frame with what it holds. From one section to the next it stands as it is. */
const CaseParts = memo(function CaseParts({ detail, isFlagged }: CasePartsProps) {
  const [isFinding, setIsFinding] = useState(false);
  return (
    <CaseFrame
      detail={detail}
      actions={<CaseActions detail={detail} onFindCase={() => setIsFinding(true)} />}
      bands={<CaseBands detail={detail} />}
    >
      <Suspense>
        <NoteOfMerge record={detail.case} />
        {detail.case.stage === 'closed' && <OwnEdits reference={detail.case.reference} />}
        {isFlagged && <DuplicateNote record={detail.case} />}
        {isFinding && <FindCaseDialog detail={detail} onClose={() => setIsFinding(false)} />}
      </Suspense>
      <Outlet />
    </CaseFrame>
  );
});

/** Stays when the merge is taken back here: what could not be put back is still to be read. */
function NoteOfMerge({ record }: { readonly record: CaseWire }) {
  const isMerged = mergedInto(record) !== null;
  const [wasMerged, setWasMerged] = useState(isMerged);
  if (isMerged && !wasMerged) setWasMerged(true);
  return isMerged || wasMerged ? <CaseMergedNote record={record} /> : null;
}

/** Whether somebody is writing in the case, wherever: others with it open are told. */
function useTyping() {
  const [isTyping, setIsTyping] = useState(false);
  return {
    isTyping,
    onFocus: (event: FocusEvent<HTMLElement>) =>
      setIsTyping(event.target.matches('input, textarea, [contenteditable=true]')),
    onBlur: () => setIsTyping(false),
  };
}
