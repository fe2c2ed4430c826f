import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { FollowUp, NextVisitFollowUp } from '@/domain/follow-up/follow-up';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { nameOfSpecialty } from '@/parts/names';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { BillAccount } from './bill-account';
import { InsuranceDetails } from './insurance-details';
import { Queries } from './queries';
import { ReportDetails } from './report-details';
import type { SpecGround } from './use-step-specs';
import { VISIT_DECLINE_WORDS } from './words';

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
      return <InsuranceDetails insurance={followUp} all={ground.plan.followUps} />;
    case 'next-visit':
      return <VisitDetails visit={followUp} />;
  }
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
            <Link className="tap" to={`/cases/${linked}`} dir="ltr">
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
