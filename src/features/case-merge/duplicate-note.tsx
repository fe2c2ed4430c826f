import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import type { CaseWire } from '@/contract/case';
import type { DuplicateFlag } from '@/contract/matches';
import { dismissDuplicateFlag } from '@/data/matches/dismiss-duplicate-flag';
import { matchQueries } from '@/data/matches/match-queries';
import { inMergeOrder } from '@/domain/case-merge/merge-cases';
import { useFormats } from '@/i18n/use-formats';
import { addresses } from '@/parts/addresses';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { MATCH_REASON_WORDS } from '@/parts/words/match-words';
import { useWord } from '@/parts/words/use-word';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import styles from './case-merge.module.css';

/** What the server silently noticed when a request arrived; for those who merge. */
export function DuplicateNote({ record }: { readonly record: CaseWire }) {
  const { data } = useQuery(matchQueries.flagsOfCase(record.reference));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <div className={styles['note']}>
      {data.items.map((flag) => (
        <Flag key={flag.id} flag={flag} record={record} />
      ))}
    </div>
  );
}

interface FlagProps {
  readonly flag: DuplicateFlag;
  readonly record: CaseWire;
}

function Flag({ flag, record }: FlagProps) {
  const { t } = useLingui();
  const word = useWord();
  const { list } = useFormats();
  const { told, refused } = useTellOutcome();
  const { mutateAsync: dismiss, isPending } = useMutation(dismissDuplicateFlag());
  const { reference } = record;
  // Looked at from the patient who was known before, the other one is the case that arrived.
  const isMine = flag.patient.id !== record.patientId;
  const cases = isMine ? flag.cases : [flag.case];
  const other = cases.find(({ stage }) => stage !== 'closed') ?? cases[0];
  if (other === undefined || other.reference === reference) return null;
  const [into, away] = inMergeOrder<Pick<typeof other, 'reference' | 'stage' | 'arrivedAt'>>(
    record,
    other,
  );
  const isOpen = other.stage !== 'closed';
  const someoneElse = (): void => {
    dismiss({ reference, flagId: flag.id }).then(
      (outcome) => told(reference, outcome, t`${reference} and ${other.reference}: someone else`),
      refused,
    );
  };
  return (
    <Banner
      tone="warning"
      actions={
        <>
          {isOpen && (
            <Link className="button" to={addresses.case(into.reference, `merge/${away.reference}`)}>
              <Trans>Compare</Trans>
            </Link>
          )}
          <Button isBusy={isPending} onClick={someoneElse}>
            <Trans>Someone else</Trans>
          </Button>
        </>
      }
    >
      <Trans>
        Possible duplicate of{' '}
        <Link to={addresses.case(other.reference)} className="number nowrap" dir="ltr">
          {other.reference}
        </Link>
        : {list(flag.reasons.map((reason) => word(MATCH_REASON_WORDS, reason)))}
      </Trans>
    </Banner>
  );
}
