import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import type { CaseListRow } from '@/contract/case-list';
import { TEXT_LIMITS } from '@/contract/fields';
import { GIVEN_LINKS } from '@/contract/merge';
import { linkCases } from '@/data/merges/link-cases';
import type { GivenLink } from '@/domain/case-merge/case-links';
import { inMergeOrder } from '@/domain/case-merge/merge-cases';
import { addresses } from '@/parts/addresses';
import { OneOf } from '@/parts/form/one-of';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { LINK_WORDS } from '@/parts/words/link-words';
import { useWord } from '@/parts/words/use-word';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/text-field';
import { FoundCases } from './found-cases';
import { LikelyCases } from './likely-cases';

type Chosen = Pick<CaseListRow, 'reference' | 'stage' | 'arrivedAt'>;
type Relation = 'duplicate' | GivenLink;

interface FindCaseDialogProps {
  readonly detail: CaseDetail;
  readonly onClose: () => void;
}

/** Says how another case belongs to this one, and finds it: the same request, or a relation. */
export function FindCaseDialog({ detail, onClose }: FindCaseDialogProps) {
  const { t } = useLingui();
  const word = useWord();
  const navigate = useNavigate();
  const { told, refused } = useTellOutcome();
  const { mutateAsync: link, isPending } = useMutation(linkCases());
  const { case: record } = detail;
  const isClosed = record.stage === 'closed';
  const [relation, setRelation] = useState<Relation>(isClosed ? 'family' : 'duplicate');
  const [words, setWords] = useState('');
  const choose = (row: Chosen): void => {
    if (relation === 'duplicate') {
      const [into, other] = inMergeOrder<Chosen>(record, row);
      onClose();
      void navigate(addresses.case(into.reference, `merge/${other.reference}`));
      return;
    }
    if (isPending) return;
    link({ seen: record, body: { other: row.reference, kind: relation } }).then((outcome) => {
      told(record.reference, outcome, t`${record.reference} and ${row.reference} are linked`);
      onClose();
    }, refused);
  };
  const relations: readonly Relation[] = isClosed ? GIVEN_LINKS : ['duplicate', ...GIVEN_LINKS];
  return (
    <Dialog
      title={isClosed ? t`Linked case` : t`Duplicate or linked case`}
      onClose={onClose}
      canClose={!isPending}
    >
      <div className="stack">
        <OneOf
          legend={t`The other case is`}
          choices={relations}
          nameOf={(one) =>
            one === 'duplicate' ? t`The same request, come in twice` : word(LINK_WORDS, one)
          }
          chosen={relation}
          onChange={setRelation}
        />
        <TextField
          label={t`Find it`}
          hint={t`Patient, caller, reference or phone`}
          type="search"
          autoComplete="off"
          spellCheck={false}
          isUserText
          limit={TEXT_LIMITS.search}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <FoundCases
          words={words}
          without={record.reference}
          state={relation === 'duplicate' ? 'open' : 'all'}
          verb={relation === 'duplicate' ? t`Compare` : t`Link`}
          onChoose={choose}
        >
          {relation === 'duplicate' && <LikelyCases detail={detail} onChoose={choose} />}
        </FoundCases>
      </div>
    </Dialog>
  );
}
