import { Trans } from '@lingui/react/macro';
import type { CaseWire } from '@/contract/case';
import type { HandOff } from '@/contract/hand-off';
import { handOffState } from '@/domain/hand-off/hand-off';
import { PlaceMoment } from '@/parts/clock/place-moment';
import { useReceiverName } from '@/parts/hand-off/use-receiver-name';
import { PersonChip } from '@/parts/people/person-chip';
import { HAND_OFF_WORDS } from '@/parts/words/hand-off-words';
import { useWord } from '@/parts/words/use-word';
import { clockPlaceOf } from '@/reference/place';
import { Bdi } from '@/ui/bdi';
import entries from '@/parts/entries.module.css';
import { PackageText } from './package-text';

interface HandOffEntryProps {
  readonly handOff: HandOff;
  readonly record: CaseWire;
}

/** One hand-off of the case's history: who to whom, how it ended, and the package. */
export function HandOffEntry({ handOff, record }: HandOffEntryProps) {
  const word = useWord();
  const receiverName = useReceiverName();
  const { office, campus } = record;
  const place = clockPlaceOf(office, campus);
  const state = handOffState(handOff, record.handOff);
  const receiver = receiverName(handOff);
  return (
    <li className={entries['entry']}>
      <div className="row">
        <strong>{word(HAND_OFF_WORDS, state)}</strong>
        <span>
          <Trans>
            <PersonChip id={handOff.by} /> to {receiver}
          </Trans>
        </span>
        <span className="quiet">
          <PlaceMoment at={handOff.at} place={place} />
        </span>
        {handOff.answeredAt !== null && (
          <span className="quiet">
            <Trans>
              answered by <PersonChip id={handOff.answeredBy} />{' '}
              <PlaceMoment at={handOff.answeredAt} place={place} />
            </Trans>
          </span>
        )}
      </div>
      {handOff.reason !== null && <Bdi>{handOff.reason}</Bdi>}
      <details>
        <summary>
          <Trans>The package</Trans>
        </summary>
        <PackageText handOff={handOff} />
      </details>
    </li>
  );
}
