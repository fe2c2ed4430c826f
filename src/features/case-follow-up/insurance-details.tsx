import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment } from 'react';
import type {
  Claim,
  ClaimAppeal,
  ClaimDecision,
  FollowUp,
  InsuranceFollowUp,
  LedgerEntry,
} from '@/domain/follow-up/follow-up';
import { paymentsOf } from '@/domain/follow-up/claim-payment';
import { useFormats } from '@/i18n/use-formats';
import { PersonChip } from '@/parts/people/person-chip';
import { FOLLOW_UP_STATE_WORDS } from '@/parts/words/follow-up-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import styles from './case-follow-up.module.css';
import { Queries } from './queries';
import { CLAIM_DOCUMENT_WORDS, CLAIM_REASON_WORDS, CLAIM_RESULT_WORDS } from './words';

interface InsuranceDetailsProps {
  readonly insurance: InsuranceFollowUp;
  /** The follow-ups of the case, among them the bill. */
  readonly all: readonly FollowUp[];
}

/** Each claim with what was filed, asked, decided and appealed, and what of it is on the bill. */
export function InsuranceDetails({ insurance, all }: InsuranceDetailsProps) {
  const { t } = useLingui();
  return (
    <ol className={styles['log']} aria-label={t`Claims in the order of payers`}>
      {insurance.claims.map((claim) => (
        <ClaimLine key={claim.id} claim={claim} paid={paymentsOf(claim, all)} />
      ))}
    </ol>
  );
}

interface ClaimLineProps {
  readonly claim: Claim;
  readonly paid: readonly LedgerEntry[];
}

function ClaimLine({ claim, paid }: ClaimLineProps) {
  const word = useWord();
  const { list, money, plainDate } = useFormats();
  const { claimed, limit, filedOn, number, decisions, appeals } = claim;
  const currency = claimed?.currency ?? limit?.currency ?? 'USD';
  return (
    <li>
      <div className="row">
        <strong>
          <Bdi>{claim.name}</Bdi>
        </strong>
        <span>{word(FOLLOW_UP_STATE_WORDS, claim.state)}</span>
        {limit !== null && (
          <span className="quiet">
            <Trans>guarantees {money(limit.minor, limit.currency)}</Trans>
          </span>
        )}
      </div>
      <div>
        {filedOn === null || claimed === null ? (
          <span className="quiet">
            {list(claim.gathered.map((each) => word(CLAIM_DOCUMENT_WORDS, each)))}
          </span>
        ) : (
          <Trans>
            {money(claimed.minor, claimed.currency)} filed on {plainDate(filedOn)}
          </Trans>
        )}{' '}
        {number !== null && (
          <span className="quiet" dir="ltr">
            {number}
          </span>
        )}
      </div>
      {decisions.map((decision, index) => (
        <Fragment key={decision.on + String(index)}>
          <DecisionLine decision={decision} currency={currency} />
          <AppealLine appeal={appeals[index]} />
        </Fragment>
      ))}
      {paid.map(({ id, minor, on }) => (
        <div key={id}>
          <Trans>
            {money(-minor, currency)} paid on {plainDate(on)}, on the bill
          </Trans>
        </div>
      ))}
      <Queries queries={claim.queries} />
    </li>
  );
}

interface DecisionLineProps {
  readonly decision: ClaimDecision;
  readonly currency: string;
}

function DecisionLine({ decision, currency }: DecisionLineProps) {
  const word = useWord();
  const { money, plainDate } = useFormats();
  const { result, minor, on, reason, note } = decision;
  return (
    <div>
      {word(CLAIM_RESULT_WORDS, result)} {money(minor, currency)} · {plainDate(on)}
      {reason !== null && ` · ${word(CLAIM_REASON_WORDS, reason)}`}
      {note !== null && (
        <>
          {' · '}
          <Bdi>{note}</Bdi>
        </>
      )}
    </div>
  );
}

/** Each appeal is against the decision before it. */
function AppealLine({ appeal }: { readonly appeal: ClaimAppeal | undefined }) {
  const { plainDate } = useFormats();
  if (appeal === undefined) return null;
  return (
    <div>
      <Trans>Appealed on</Trans> {plainDate(appeal.on)} · <Bdi>{appeal.grounds}</Bdi>{' '}
      <PersonChip id={appeal.by} />
    </div>
  );
}
