import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { openFollowUp } from '@/data/follow-ups/open-follow-up';
import { planQueries } from '@/data/plans/plan-queries';
import { useMe } from '@/data/session/use-me';
import { openRefusal } from '@/domain/follow-up/second-open';
import { actorOf, can } from '@/domain/policy';
import { followUpsAfter } from '@/domain/stage/moves';
import { FOLLOW_UP_KINDS, type FollowUpKind } from '@/domain/vocabulary';
import { useFormats } from '@/i18n/use-formats';
import { newId } from '@/lib/new-id';
import { NothingYet } from '@/parts/case/nothing-yet';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { FOLLOW_UP_WORDS } from '@/parts/words/blocker-words';
import { DESTINATION_WORDS, FIT_TO_FLY_WORDS } from '@/parts/words/discharge-words';
import { useWord } from '@/parts/words/use-word';
import { campusPlaceOf, placeOf } from '@/reference/place';
import { Bdi } from '@/ui/bdi';
import { Menu, MenuItem } from '@/ui/menu';
import { FollowUpBlock } from './follow-up-block';
import { useSpecGround } from './use-step-specs';

/** The section of follow-ups: report, bill, insurer, next visit, each with its next move. */
export function CaseFollowUp({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const word = useWord();
  const { list } = useFormats();
  const actor = actorOf(useMe());
  const { case: record } = detail;
  const { reference } = record;
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(reference));
  const ground = useSpecGround(detail, plan);
  const opening = useMutation(openFollowUp());
  const { told, refused } = useTellOutcome();
  const followUps = FOLLOW_UP_KINDS.flatMap((kind) =>
    plan.followUps.filter((each) => each.kind === kind),
  );
  const openable = FOLLOW_UP_KINDS.filter(
    (kind) => openRefusal(record, { id: '', kind }, plan.followUps) === null,
  );
  const opens = list(followUpsAfter(record.payer).map((kind) => word(FOLLOW_UP_WORDS, kind)));
  const open = (kind: FollowUpKind): void => {
    opening
      .mutateAsync({ reference, body: { id: newId(), kind } })
      .then((outcome) => told(reference, outcome, t`Follow-up opened`), refused);
  };
  return (
    <section className="stack" data-gap="16" aria-labelledby="follow-up-title">
      <div className="page-head">
        <h2 id="follow-up-title">
          <Trans>Follow-up</Trans>
        </h2>
        {openable.length > 0 && can(actor, 'follow-up.work', record) && (
          <Menu
            align="end"
            className="button"
            trigger={t`Open a follow-up`}
            label={t`Open a follow-up`}
          >
            {openable.map((kind) => (
              <MenuItem key={kind} onSelect={() => open(kind)}>
                {word(FOLLOW_UP_WORDS, kind)}
              </MenuItem>
            ))}
          </Menu>
        )}
      </div>
      <DischargeFacts detail={detail} />
      {followUps.length === 0 && (
        <NothingYet record={record} title={t`Nothing is promised yet`}>
          {record.payer === null ? (
            <Trans>
              The discharge opens {opens} here, and insurance where an insurer or a sponsor pays.
            </Trans>
          ) : (
            <Trans>The discharge opens {opens} here.</Trans>
          )}
        </NothingYet>
      )}
      {followUps.map((followUp) => (
        <FollowUpBlock key={followUp.id} ground={ground} followUp={followUp} />
      ))}
    </section>
  );
}

function DischargeFacts({ detail }: { readonly detail: CaseDetail }) {
  const word = useWord();
  const { exact, plainDate } = useFormats();
  const { discharge, campus } = detail.case;
  if (!discharge) return null;
  const zone = placeOf(campusPlaceOf(campus)).timeZone;
  const { at, dischargedBy, destination, openOrders, fitToFly, fitNote } = discharge;
  const { returnFlightOn, returnFlight } = discharge;
  return (
    <dl className="facts">
      <div>
        <dt>
          <Trans>Discharged</Trans>
        </dt>
        <dd>
          {exact(Date.parse(at), zone)} · <Bdi>{dischargedBy}</Bdi> ·{' '}
          {word(DESTINATION_WORDS, destination)}
        </dd>
      </div>
      <div>
        <dt>
          <Trans>Fit to fly home</Trans>
        </dt>
        <dd>
          {word(FIT_TO_FLY_WORDS, fitToFly)}
          {fitNote !== null && (
            <>
              {' · '}
              <Bdi>{fitNote}</Bdi>
            </>
          )}
        </dd>
      </div>
      {returnFlightOn !== null && (
        <div>
          <dt>
            <Trans>Flies home on</Trans>
          </dt>
          <dd>
            {plainDate(returnFlightOn)} <span dir="ltr">{returnFlight}</span>
          </dd>
        </div>
      )}
      {openOrders !== null && (
        <div>
          <dt>
            <Trans>Still to be done</Trans>
          </dt>
          <dd>
            <Bdi>{openOrders}</Bdi>
          </dd>
        </div>
      )}
    </dl>
  );
}
