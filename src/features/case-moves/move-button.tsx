import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { moveCase } from '@/data/cases/move-case';
import { useMe } from '@/data/session/use-me';
import type { NextMove } from '@/domain/moves-from';
import { actorOf } from '@/domain/policy';
import type { MoveTarget } from '@/domain/stage/command';
import { mayGive } from '@/domain/stage/command-policy';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { usePersonName } from '@/parts/people/use-person-name';
import { refusalSentence } from '@/parts/words/refusal-words';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { useWord } from '@/parts/words/use-word';
import { Button } from '@/ui/button';
import { MOVE_VERBS } from './move-words';

interface MoveButtonProps {
  readonly detail: CaseDetail;
  readonly to: MoveTarget;
  readonly refusal: NextMove['refusal'];
  /** Asks why the review can begin without all records. */
  readonly onAskReason: () => void;
}

/** Moves the case to its next stage, or says what is missing for that. */
export function MoveButton({ detail, to, refusal, onAskReason }: MoveButtonProps) {
  const { t, i18n } = useLingui();
  const word = useWord();
  const actor = actorOf(useMe());
  const personName = usePersonName();
  const { told, refused } = useTellOutcome();
  const { mutateAsync, isPending } = useMutation(moveCase());
  const { case: record } = detail;
  const { reference } = record;
  const needsReason = refusal?.code === 'records-incomplete';
  const disabledReason = ((): string | null => {
    if (!mayGive(actor, { type: 'move', to, reason: null }, record)) {
      return t`Coordinators and supervisors decide this step.`;
    }
    return refusal === null || needsReason ? null : refusalSentence(i18n, refusal, personName);
  })();
  const move = (): void => {
    if (needsReason) return onAskReason();
    const [before, after] = [word(STAGE_WORDS, record.stage), word(STAGE_WORDS, to)];
    mutateAsync({ seen: record, body: { to } }).then(
      (outcome) => told(reference, outcome, t`${reference}: from ${before} to ${after}`),
      refused,
    );
  };
  return (
    <Button variant="primary" isBusy={isPending} disabledReason={disabledReason} onClick={move}>
      {word(MOVE_VERBS, to)}
      {needsReason && '…'}
    </Button>
  );
}
