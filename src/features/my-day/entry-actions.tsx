import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import type { CaseWritten } from '@/contract/case';
import type { MyDayEntry } from '@/contract/my-day';
import { extendHold } from '@/data/cases/extend-hold';
import { liftHold } from '@/data/cases/lift-hold';
import type { Outcome } from '@/data/command/outbox-parts';
import { acceptHandOff } from '@/data/hand-offs/accept-hand-off';
import { acceptTransfer } from '@/data/transfers/accept-transfer';
import { reviewDateIn } from '@/domain/stage/holds';
import { serverNow } from '@/lib/server-clock';
import { addresses } from '@/parts/addresses';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { Button } from '@/ui/button';
import styles from './my-day.module.css';

/** So many working days a hold is kept when it is put off from here (config). */
const KEEP_DAYS = 3;

/** What an entry opens below itself. */
export type OpenForm = 'call' | 'hand-on';

interface EntryActionsProps {
  readonly entry: MyDayEntry;
  readonly open: OpenForm | null;
  readonly onOpen: (form: OpenForm) => void;
}

/** What can be done with an entry without leaving the day. */
export function EntryActions({ entry, open, onOpen }: EntryActionsProps) {
  const { t } = useLingui();
  const { told, refused } = useTellOutcome();
  const takingOver = useMutation(acceptTransfer());
  const accepting = useMutation(acceptHandOff());
  const keeping = useMutation(extendHold());
  const lifting = useMutation(liftHold());
  const { row, reasons, call, handOffId } = entry;
  const { reference } = row;
  const has = (reason: MyDayEntry['reasons'][number]): boolean => reasons.includes(reason);
  const run = (send: Promise<Outcome<Pick<CaseWritten, 'changeId'>>>, done: string): void => {
    send.then((outcome) => told(reference, outcome, done), refused);
  };
  const keep = (): void => {
    const at = new Date(serverNow()).toISOString();
    const reviewOn = reviewDateIn({ case: row, at }, KEEP_DAYS);
    run(keeping.mutateAsync({ seen: row, body: { reviewOn } }), t`${reference} kept on hold`);
  };
  const isOthers = has('hand-off') || has('transfer');
  return (
    <div className={`row ${styles['actions']}`}>
      {handOffId !== null && (
        <>
          <Button
            size="small"
            isBusy={accepting.isPending}
            onClick={() =>
              run(accepting.mutateAsync({ reference, handOffId }), t`${reference} is yours now`)
            }
          >
            <Trans>Accept the hand-off</Trans>
          </Button>
          <Link className="tap" to={addresses.case(reference, 'hand-off')}>
            <Trans>Read the hand-off</Trans>
          </Link>
        </>
      )}
      {has('transfer') && (
        <Button
          size="small"
          isBusy={takingOver.isPending}
          onClick={() => run(takingOver.mutateAsync({ seen: row }), t`${reference} is yours now`)}
        >
          <Trans>Accept the transfer</Trans>
        </Button>
      )}
      {has('hold-review') && (
        <>
          <Button size="small" isBusy={keeping.isPending} onClick={keep}>
            <Trans>Keep for 3 working days</Trans>
          </Button>
          <Button
            size="small"
            isBusy={lifting.isPending}
            onClick={() => run(lifting.mutateAsync({ seen: row }), t`Hold of ${reference} lifted`)}
          >
            <Trans>Lift the hold</Trans>
          </Button>
        </>
      )}
      {call !== null && (
        <Button size="small" aria-expanded={open === 'call'} onClick={() => onOpen('call')}>
          <Trans>Log the call</Trans>
        </Button>
      )}
      {!isOthers && row.handOff === null && (
        <Button size="small" aria-expanded={open === 'hand-on'} onClick={() => onOpen('hand-on')}>
          <Trans>Hand on</Trans>
        </Button>
      )}
    </div>
  );
}
