import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { CaseWire } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import { depositsLeft } from '@/domain/follow-up/deposits-left';
import type { FollowUp } from '@/domain/follow-up/follow-up';
import { useFormats } from '@/i18n/use-formats';
import { LeftNote } from '@/parts/left-note';
import { Bdi } from '@/ui/bdi';

/** The family's money that a closing leaves in hand, before it is done; nothing where there is none. */
export function DepositsNote({ record }: { readonly record: CaseWire }) {
  const { t } = useLingui();
  const { money } = useFormats();
  const { data: plan } = useQuery(planQueries.ofCase(record.reference));
  const held =
    plan === undefined
      ? []
      : // The wire's record is the domain's, but for what a newer server may add.
        depositsLeft({ ...plan, followUps: plan.followUps as readonly FollowUp[] });
  if (held.length === 0) return null;
  return (
    <LeftNote
      title={t`Deposits to give back`}
      list={
        <ul>
          {held.map(({ id, amount, issuer }) => (
            <li key={id}>
              {money(amount.minor, amount.currency)} · <Bdi>{issuer}</Bdi>
            </li>
          ))}
        </ul>
      }
    >
      <Trans>
        Closing opens the bill under Follow-up: what was not used goes back within 30 days.
      </Trans>
    </LeftNote>
  );
}
