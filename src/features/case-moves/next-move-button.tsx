import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useLocation } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import { useMe } from '@/data/session/use-me';
import type { NextMove } from '@/domain/moves-from';
import { actorOf, can } from '@/domain/policy';
import { comingArrival } from '@/domain/stage/arrival';
import { MOVE_TARGETS } from '@/domain/stage/command';
import { addresses } from '@/parts/addresses';
import { fieldToFill, formToFill } from '@/parts/case/field-to-fill';
import { useClaim } from '@/parts/claim/use-claim';
import { usePersonName } from '@/parts/people/use-person-name';
import { refusalSentence } from '@/parts/words/refusal-words';
import { Button } from '@/ui/button';
import { useNow } from '@/ui/time/use-now';
import { MoveButton } from './move-button';

interface NextMoveButtonProps {
  readonly detail: CaseDetail;
  readonly next: NextMove | undefined;
  readonly onAskReason: () => void;
  readonly onClose: () => void;
  /** Opens the transfer to another campus. */
  readonly onAskCampus: () => void;
  /** Opens the dialog in which arrival or discharge is recorded. */
  readonly onRecord: (dialog: 'arrival' | 'discharge') => void;
}

/** The one primary action: what brings this case on from where it stands. */
export function NextMoveButton({
  detail,
  next,
  onAskReason,
  onClose,
  onAskCampus,
  onRecord,
}: NextMoveButtonProps) {
  const { case: record } = detail;
  const { search } = useLocation();
  if (record.stage !== 'closed' && record.ownerId === null) return <ClaimCase detail={detail} />;
  if (!next) return null;
  const target = MOVE_TARGETS.find((to) => to === next.to);
  switch (next.command) {
    case 'move':
      return target ? (
        <MoveButton detail={detail} to={target} refusal={next.refusal} onAskReason={onAskReason} />
      ) : null;
    case 'logContact':
      return (
        <Link
          className="button"
          data-variant="primary"
          to={{ pathname: addresses.case(record.reference, 'contacts'), search }}
          state={formToFill}
        >
          <Trans>Log first contact</Trans>
        </Link>
      );
    case 'decideSpecialty':
      return (
        <Link
          className="button"
          data-variant="primary"
          to={{ pathname: addresses.case(record.reference, 'decision'), search }}
          state={formToFill}
        >
          <Trans>Go to the decision</Trans>
        </Link>
      );
    case 'askSpecialty':
      return (
        <Link
          className="button"
          data-variant="primary"
          to={{ pathname: addresses.case(record.reference), search }}
          state={fieldToFill('specialty')}
        >
          <Trans>Ask another specialty</Trans>
        </Link>
      );
    case 'askTransfer':
      return <CampusButton refusal={next.refusal} onAskCampus={onAskCampus} />;
    case 'close':
      return <CloseButton detail={detail} refusal={next.refusal} onClose={onClose} />;
    case 'recordArrival':
      return <ArrivalButton detail={detail} onRecord={onRecord} />;
    case 'recordDischarge':
      return <DischargeButton detail={detail} onRecord={onRecord} />;
    default:
      return null;
  }
}

/** The lead has named another campus; whoever works on the case may ask it. */
function CampusButton({
  refusal,
  onAskCampus,
}: Pick<NextMoveButtonProps, 'onAskCampus'> & Pick<NextMove, 'refusal'>) {
  const { t, i18n } = useLingui();
  const personName = usePersonName();
  return (
    <Button
      variant="primary"
      disabledReason={refusal && refusalSentence(i18n, refusal, personName)}
      onClick={onAskCampus}
    >
      {t`Ask another campus…`}
    </Button>
  );
}

/** After the follow-ups, or after the lead's no; both end the hospital's part, a coordinator's act. */
function CloseButton({
  detail,
  refusal,
  onClose,
}: Pick<NextMoveButtonProps, 'detail' | 'onClose'> & Pick<NextMove, 'refusal'>) {
  const { t, i18n } = useLingui();
  const personName = usePersonName();
  const me = useMe();
  const mayClose = can(actorOf(me), 'case.decide', detail.case);
  return (
    <Button
      variant="primary"
      disabledReason={
        mayClose
          ? refusal && refusalSentence(i18n, refusal, personName)
          : t`Coordinators and supervisors decide this step.`
      }
      onClick={onClose}
    >
      {t`Close the case…`}
    </Button>
  );
}

type RecordProps = Pick<NextMoveButtonProps, 'detail' | 'onRecord'>;

/** Ends the journey there; whoever answers for the case may say so. Quiet until the day is near. */
function ArrivalButton({ detail, onRecord }: RecordProps) {
  const { t } = useLingui();
  const { stage, campus, progress } = detail.case;
  const coming = comingArrival({ stage, campus, arrivalOn: progress.arrivalOn }, useNow());
  const isNext = coming === null || coming.isNear;
  return (
    <Button variant={isNext ? 'primary' : 'secondary'} onClick={() => onRecord('arrival')}>
      {t`Record arrival…`}
    </Button>
  );
}

/** Ends the stay; a coordinator's act, as it opens the follow-ups. */
function DischargeButton({ detail, onRecord }: RecordProps) {
  const { t } = useLingui();
  const may = can(actorOf(useMe()), 'case.decide', detail.case);
  return (
    <Button
      variant="primary"
      disabledReason={may ? null : t`Coordinators and supervisors decide this step.`}
      onClick={() => onRecord('discharge')}
    >
      {t`Record discharge…`}
    </Button>
  );
}

function ClaimCase({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const { claim, isPending, refusal } = useClaim();
  return (
    <Button
      variant="primary"
      isBusy={isPending}
      disabledReason={refusal(detail.case)}
      onClick={() => claim(detail.case)}
    >
      {t`Claim`}
    </Button>
  );
}
