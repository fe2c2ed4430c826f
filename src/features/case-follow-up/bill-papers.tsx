import { Trans, useLingui } from '@lingui/react/macro';
import { instalmentsOf } from '@/domain/follow-up/billing-steps';
import type { BillingFollowUp } from '@/domain/follow-up/follow-up';
import { useFormats } from '@/i18n/use-formats';
import { PersonChip } from '@/parts/people/person-chip';
import { useWord } from '@/parts/words/use-word';
import { campusPlaceOf, placeOf } from '@/reference/place';
import { Bdi } from '@/ui/bdi';
import styles from './case-follow-up.module.css';
import type { SpecGround } from './use-step-specs';
import { SENDING_WAY_WORDS } from './words';

interface StatementsProps {
  readonly ground: SpecGround;
  readonly billing: BillingFollowUp;
}

/** When each statement went out, by which way, and what it asked for. */
export function Statements({ ground, billing }: StatementsProps) {
  const { t } = useLingui();
  const word = useWord();
  const { exact, money, plainDate } = useFormats();
  const { statements, currency } = billing;
  const zone = placeOf(campusPlaceOf(ground.detail.case.campus)).timeZone;
  if (statements.length === 0) return null;
  return (
    <ul className={styles['log']} aria-label={t`Statements`}>
      {statements.map(({ id, at, by, way, minor, dueOn }) => (
        <li key={id}>
          <div className="row">
            <span className="quiet">{exact(Date.parse(at), zone)}</span>
            <span>
              {word(SENDING_WAY_WORDS, way)} ·{' '}
              <Trans>
                {money(minor, currency)} to be paid by {plainDate(dueOn)}
              </Trans>
            </span>
            <PersonChip id={by} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The instalments with what came of each, and what was agreed about them. */
export function PlanLines({ billing }: { readonly billing: BillingFollowUp }) {
  const { t } = useLingui();
  const { money, plainDate } = useFormats();
  const { currency, plan } = billing;
  const show = (minor: number): string => money(minor, currency);
  if (plan === null) return null;
  return (
    <>
      <ul aria-label={t`Instalments`}>
        {instalmentsOf(billing).map(({ dueOn, minor, paid }) => (
          <li key={dueOn}>
            {plainDate(dueOn)}: {show(minor)} ·{' '}
            {paid === minor ? <Trans>paid</Trans> : <Trans>{show(paid)} paid</Trans>}
          </li>
        ))}
      </ul>
      {plan.note !== null && (
        <p>
          <span className="quiet">
            <Trans>What was agreed</Trans>:
          </span>{' '}
          <Bdi>{plan.note}</Bdi>
        </p>
      )}
    </>
  );
}
