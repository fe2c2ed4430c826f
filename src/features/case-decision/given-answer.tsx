import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseWire } from '@/contract/case';
import { useSession } from '@/data/session/use-session';
import type { SpecialtyDecision } from '@/domain/vocabulary';
import { PersonChip } from '@/parts/people/person-chip';
import {
  ALTERNATIVE_WORDS,
  DECISION_WORDS,
  DECLINE_REASON_WORDS,
} from '@/parts/words/case-detail-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { StatusMark, type StatusState } from '@/ui/status-mark';
import { Moment } from '@/ui/time/moment';

const DECISION_STATES: Readonly<Record<SpecialtyDecision, StatusState>> = {
  pending: 'waiting',
  accepted: 'done',
  declined: 'done',
  'more-information': 'waiting',
};

/** What a specialty has answered, who recorded it and when; or that it is still asked. */
export function GivenAnswer({ review }: { readonly review: CaseWire['reviews'][number] }) {
  const { t } = useLingui();
  const word = useWord();
  const { timeZone } = useSession();
  const { decision, decidedAt, decidedBy, reason, alternative, note } = review;
  return (
    <>
      <p className="row">
        <StatusMark state={DECISION_STATES[decision]}>{word(DECISION_WORDS, decision)}</StatusMark>
        {decidedAt !== null && (
          <span className="quiet">
            <Moment atMs={Date.parse(decidedAt)} zone={timeZone} />
            {' · '}
            <PersonChip id={decidedBy} withRole />
          </span>
        )}
      </p>
      {(reason !== null || alternative !== null || note !== null) && (
        <dl className="facts">
          {reason !== null && (
            <div>
              <dt>{t`Reason`}</dt>
              <dd>{word(DECLINE_REASON_WORDS, reason)}</dd>
            </div>
          )}
          {alternative !== null && (
            <div>
              <dt>{t`Offered instead`}</dt>
              <dd>{word(ALTERNATIVE_WORDS, alternative)}</dd>
            </div>
          )}
          {note !== null && (
            <div>
              <dt>{decision === 'accepted' ? <Trans>Conditions</Trans> : <Trans>Note</Trans>}</dt>
              <dd>
                <Bdi>{note}</Bdi>
              </dd>
            </div>
          )}
        </dl>
      )}
    </>
  );
}
