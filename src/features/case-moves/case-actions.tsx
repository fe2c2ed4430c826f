import { useQuery } from '@tanstack/react-query';
import { Suspense, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { CaseDetail } from '@/contract/case';
import { draftQueries } from '@/data/drafts/draft-queries';
import { useMe } from '@/data/session/use-me';
import { actorOf, can } from '@/domain/policy';
import { movesFrom } from '@/domain/moves-from';
import type { Outcome } from '@/domain/vocabulary';
import { factsOf } from '@/parts/case/case-facts';
import { useKey } from '@/parts/keys/use-key';
import { useNow } from '@/ui/time/use-now';
import { ArrivalDialog } from './arrival-dialog';
import { AssignDialog } from './assign-dialog';
import { CloseDialog } from './close-dialog';
import type { CaseDialogName } from './dialog-props';
import { DeathDialog } from './death-dialog';
import { DischargeDialog } from './discharge-dialog';
import { ExtendHoldDialog } from './extend-hold-dialog';
import { HoldDialog } from './hold-dialog';
import { MoreMenu } from './more-menu';
import { NextMoveButton } from './next-move-button';
import { ReopenDialog } from './reopen-dialog';
import { ReviewDialog } from './review-dialog';
import { TransferDialog } from './transfer-dialog';

interface CaseActionsProps {
  readonly detail: CaseDetail;
  readonly onFindCase: () => void;
}

/** What can be done to a case now: the one step that brings it on, and the rest in a menu. */
export function CaseActions({ detail, onFindCase }: CaseActionsProps) {
  const me = useMe();
  const nowMs = useNow();
  const [dialog, setDialog] = useState<CaseDialogName | null>(null);
  // Known beforehand, so that a dialog opens at once, also while the server is away.
  useQuery(draftQueries.mine());
  const close = (): void => setDialog(null);
  const bar = useRef<HTMLDivElement>(null);
  // The focus, not the press: what changes a case is done by a key that one means.
  const goTo = (selector: string): void =>
    bar.current?.querySelector<HTMLElement>(selector)?.focus();
  // A step whose day is not near yet is quiet, and still the first.
  useKey('next-step', () => goTo('[data-variant=primary], button'));
  useKey('more-actions', () => bar.current?.querySelector<HTMLElement>('[aria-haspopup]')?.click());
  // Offered to me and not mine yet: it is answered (the band above), not worked on.
  if (!can(actorOf(me), 'case.edit', detail.case)) return null;
  const moves = movesFrom(factsOf(detail, me.id, nowMs));
  const [next] = moves;
  const leadsToEnd = moves.some(({ command }) => command === 'close');
  const proposed: Outcome | '' = leadsToEnd ? closingOf(detail) : '';
  return (
    <div ref={bar} className="row">
      <FocusKeeper key={`${detail.case.ownerId} ${next?.command} ${next?.to}`} bar={bar} />
      <NextMoveButton
        detail={detail}
        next={next}
        onAskReason={() => setDialog('review')}
        onClose={() => setDialog('close')}
        onAskCampus={() => setDialog('ask-campus')}
        onRecord={setDialog}
      />
      <MoreMenu detail={detail} onOpen={setDialog} onFindCase={onFindCase} />
      <Suspense>
        {dialog === 'assign' && <AssignDialog detail={detail} onClose={close} />}
        {dialog === 'hold' && <HoldDialog detail={detail} onClose={close} />}
        {dialog === 'close' && <CloseDialog detail={detail} outcome={proposed} onClose={close} />}
        {dialog === 'reopen' && <ReopenDialog detail={detail} onClose={close} />}
        {dialog === 'transfer' && <TransferDialog detail={detail} onClose={close} />}
        {dialog === 'ask-campus' && (
          <TransferDialog detail={detail} change="campus" onClose={close} />
        )}
        {dialog === 'extend' && <ExtendHoldDialog detail={detail} onClose={close} />}
        {dialog === 'death' && <DeathDialog detail={detail} onClose={close} />}
        {dialog === 'arrival' && <ArrivalDialog detail={detail} onClose={close} />}
        {dialog === 'discharge' && <DischargeDialog detail={detail} onClose={close} />}
        {dialog === 'review' && <ReviewDialog detail={detail} onClose={close} />}
      </Suspense>
    </div>
  );
}

/**
 * The step that was just made makes room for the next one; a focus that stood on it goes there.
 * Keyed by the step, and before it: it leaves first, when the focus is still known.
 */
function FocusKeeper({ bar }: { readonly bar: RefObject<HTMLDivElement | null> }) {
  useLayoutEffect(
    () => () => {
      if (!bar.current?.contains(document.activeElement)) return;
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return;
        bar.current?.querySelector<HTMLElement>('[data-variant=primary], button')?.focus();
      });
    },
    [bar],
  );
  return null;
}

/** What the way forward closes it as: done after the follow-ups, declined after the lead's no. */
function closingOf({ case: record }: CaseDetail): Outcome {
  return record.stage === 'follow-up' ? 'completed' : 'declined';
}
