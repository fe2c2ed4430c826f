import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { CaseWire } from '@/contract/case';
import { missingRecords } from '@/domain/record-checklist';
import { FOLLOW_UP_WORDS } from '@/parts/words/blocker-words';
import { WAITING_ON_WORDS } from '@/parts/words/case-words';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { useWord } from '@/parts/words/use-word';
import { MONEY_KINDS, type Stage } from '@/domain/vocabulary';
import { useFormats } from '@/i18n/use-formats';

interface DeathEffectsProps {
  readonly record: CaseWire;
  readonly others: readonly { readonly reference: string; readonly stage: Stage }[];
}

/** All that ends with a patient's death, line by line: the second look before it is recorded. */
export function DeathEffects({ record, others }: DeathEffectsProps) {
  const { t } = useLingui();
  const word = useWord();
  const { list } = useFormats();
  const { hold, transfer, nextContactAt, records, stage, progress } = record;
  const missing = missingRecords(records).length;
  const ended = progress.openFollowUps.filter((kind) => !MONEY_KINDS.has(kind));
  return (
    <ul className="stack" data-gap="4">
      <li>{t`The case closes; no clock runs and nothing is due`}</li>
      {nextContactAt !== null && <li>{t`The next contact with the family is called off`}</li>}
      {hold && (
        <li>
          <Trans>The hold for {word(WAITING_ON_WORDS, hold.waitingOn)} ends</Trans>
        </li>
      )}
      {transfer && <li>{t`The transfer that was asked for is dropped`}</li>}
      {stage === 'records' && missing > 0 && (
        <li>
          <Plural
            value={missing}
            one="# record is not chased any more"
            other="# records are not chased any more"
          />
        </li>
      )}
      {ended.length > 0 && (
        <li>
          <Trans>
            No longer asked for: {list(ended.map((kind) => word(FOLLOW_UP_WORDS, kind)))}
          </Trans>
        </li>
      )}
      {others.map((other) => (
        <li key={other.reference}>
          <Trans>
            Another case of the patient closes: <span dir="ltr">{other.reference}</span> (
            {word(STAGE_WORDS, other.stage)})
          </Trans>
        </li>
      ))}
      <li>{t`Nothing goes to the family by routine`}</li>
    </ul>
  );
}
