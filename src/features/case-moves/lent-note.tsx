import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { CaseWire } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import { toBeReturned } from '@/domain/plan/documents/decide-document';
import { LeftNote } from '@/parts/left-note';
import { Bdi } from '@/ui/bdi';

/**
 * What a family has lent and still lacks, before the patient leaves or the case ends: slides that stay
 * behind cost the next hospital weeks. Nothing where all has gone back.
 */
export function LentNote({ record }: { readonly record: CaseWire }) {
  const { t } = useLingui();
  const { data: plan } = useQuery(planQueries.ofCase(record.reference));
  const lent = toBeReturned(plan?.documents ?? []);
  if (lent.length === 0) return null;
  return (
    <LeftNote
      title={t`Lent to us, to be given back`}
      list={
        <ul>
          {lent.map(({ id, title, keptAt }) => (
            <li key={id}>
              <Bdi>{title}</Bdi>
              {keptAt !== null && (
                <>
                  {' · '}
                  <Bdi>{keptAt}</Bdi>
                </>
              )}
            </li>
          ))}
        </ul>
      }
    >
      <Trans>Say under Records which have gone back; a closed case takes that as well.</Trans>
    </LeftNote>
  );
}
