import { FOLLOW_UP_PARTY_WORDS } from '@/parts/words/follow-up-list-words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type {
  Claim,
  FollowUp,
  FollowUpQuery,
  InsuranceFollowUp,
  NextVisitFollowUp,
  ReportFollowUp,
} from '@/domain/follow-up/follow-up';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { nameOfSpecialty } from '@/parts/names';
import { FOLLOW_UP_STATE_WORDS } from '@/parts/words/follow-up-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { BillAccount } from './bill-account';
import styles from './case-follow-up.module.css';
import type { SpecGround } from './use-step-specs';
import {
  CLAIM_DOCUMENT_WORDS,
  CLAIM_REASON_WORDS,
  CLAIM_RESULT_WORDS,
  DOCUMENT_WORDS,
  RECIPIENT_WORDS,
  SENDING_WAY_WORDS,
  VISIT_DECLINE_WORDS,
} from './words';

/** What a follow-up holds, by its kind. */
export function FollowUpDetails({
  ground,
  followUp,
}: {
  readonly ground: SpecGround;
  readonly followUp: FollowUp;
}) {
  switch (followUp.kind) {
    case 'report':
      return <ReportDetails report={followUp} />;
    case 'billing':
      return (
        <>
          <BillAccount ground={ground} billing={followUp} />
          <Queries queries={followUp.queries} />
        </>
      );
    case 'insurance':
      return <InsuranceDetails insurance={followUp} />;
    case 'next-visit':
      return <VisitDetails visit={followUp} />;
  }
}

function ReportDetails({ report }: { readonly report: ReportFollowUp }) {
  const word = useWord();
  const { language, list, plainDate } = useFormats();
  const last = report.sendings.at(-1);
  const correction = report.corrections.at(-1);
  return (
    <dl className="facts">
      <div>
        <dt>
          <Trans>Documents</Trans>
        </dt>
        <dd>
          {list(report.documents.map((each) => word(DOCUMENT_WORDS, each)))} ·{' '}
          {language(report.language)}
        </dd>
      </div>
      <div>
        <dt>
          <Trans>For whom</Trans>
        </dt>
        <dd>{list(report.recipients.map((each) => word(RECIPIENT_WORDS, each)))}</dd>
      </div>
      {last !== undefined && (
        <div>
          <dt>
            <Trans>Sent on</Trans>
          </dt>
          <dd>
            {plainDate(last.on)} · {word(SENDING_WAY_WORDS, last.way)} ·{' '}
            {list(last.to.map((each) => word(RECIPIENT_WORDS, each)))}
          </dd>
        </div>
      )}
      {report.acknowledgements.length > 0 && (
        <div>
          <dt>
            <Trans>Acknowledged on</Trans>
          </dt>
          <dd>
            {list(
              report.acknowledgements.map(
                ({ by, on }) => `${word(RECIPIENT_WORDS, by)} ${plainDate(on)}`,
              ),
            )}
          </dd>
        </div>
      )}
      {correction !== undefined && (
        <div>
          <dt>
            <Trans>To be corrected</Trans>
          </dt>
          <dd>
            <Bdi>{correction.what}</Bdi>
          </dd>
        </div>
      )}
    </dl>
  );
}

function InsuranceDetails({ insurance }: { readonly insurance: InsuranceFollowUp }) {
  const { t } = useLingui();
  return (
    <ol className={styles['log']} aria-label={t`Claims in the order of payers`}>
      {insurance.claims.map((claim) => (
        <ClaimLine key={claim.id} claim={claim} />
      ))}
    </ol>
  );
}

function ClaimLine({ claim }: { readonly claim: Claim }) {
  const word = useWord();
  const { list, money, plainDate } = useFormats();
  const { claimed, limit, filedOn, number, decisions } = claim;
  const decision = decisions.at(-1);
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
      {decision !== undefined && (
        <div>
          {word(CLAIM_RESULT_WORDS, decision.result)} {money(decision.minor, currency)} ·{' '}
          {plainDate(decision.on)}
          {decision.reason !== null && ` · ${word(CLAIM_REASON_WORDS, decision.reason)}`}
        </div>
      )}
      <Queries queries={claim.queries} />
    </li>
  );
}

function Queries({ queries }: { readonly queries: readonly FollowUpQuery[] }) {
  const { t } = useLingui();
  const word = useWord();
  const { plainDate } = useFormats();
  if (queries.length === 0) return null;
  return (
    <ul className={styles['log']} aria-label={t`Questions`}>
      {queries.map((query) => (
        <li key={query.id} className={query.closedAt === null ? undefined : 'quiet'}>
          <div className="row">
            <strong>
              <Bdi>{query.subject}</Bdi>
            </strong>
            <span>{word(FOLLOW_UP_PARTY_WORDS, query.from)}</span>
            <span>
              {query.closedAt === null ? (
                <Trans>to be answered by {plainDate(query.dueOn)}</Trans>
              ) : (
                <Trans>answered</Trans>
              )}
            </span>
          </div>
          {query.messages.map(({ id, isOurs, text }) => (
            <div key={id}>
              <span className="quiet">{isOurs ? t`We` : t`They`}:</span> <Bdi>{text}</Bdi>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

function VisitDetails({ visit }: { readonly visit: NextVisitFollowUp }) {
  const word = useWord();
  const locale = useLocale();
  const { plainDate } = useFormats();
  const { purpose, specialty, fromOn, toOn, linked, declined } = visit;
  return (
    <dl className="facts">
      {purpose !== null && (
        <div>
          <dt>
            <Trans>What for</Trans>
          </dt>
          <dd>
            <Bdi>{purpose}</Bdi>
            {specialty !== null && ` · ${nameOfSpecialty(specialty, locale)}`}
          </dd>
        </div>
      )}
      {fromOn !== null && (
        <div>
          <dt>
            <Trans>When</Trans>
          </dt>
          <dd>
            {plainDate(fromOn)}
            {toOn !== null && ` – ${plainDate(toOn)}`}
          </dd>
        </div>
      )}
      {linked !== null && (
        <div>
          <dt>
            <Trans>Became</Trans>
          </dt>
          <dd>
            <Link to={`/cases/${linked}`} dir="ltr">
              {linked}
            </Link>
          </dd>
        </div>
      )}
      {declined !== null && (
        <div>
          <dt>
            <Trans>Reason</Trans>
          </dt>
          <dd>{word(VISIT_DECLINE_WORDS, declined)}</dd>
        </div>
      )}
    </dl>
  );
}
