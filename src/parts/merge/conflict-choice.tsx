import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { MergeConflict } from '@/domain/merge/merge-groups';
import { useFormats } from '@/i18n/use-formats';
import { usePersonName } from '../people/use-person-name';
import { wordField } from '../words/field-words';
import { useFieldValue } from '../words/use-field-value';
import type { PlaceCode } from '@/reference/codes';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { useNow } from '@/ui/time/use-now';
import { bothOf } from './both-values';
import styles from './conflict.module.css';

/** Somebody else's change of a field that is mine too; everything to decide it. */
export interface OpenConflict {
  readonly fields: readonly MergeConflict[];
  /** Null where it is not known. */
  readonly by: string | null;
  readonly at: string | null;
}

interface ConflictChoiceProps {
  readonly conflict: OpenConflict;
  /** By whose wall moments are read; the reader's own where none is given. */
  readonly place?: PlaceCode | undefined;
  /** What stays, by field; a field that is not named stays as the other person has it. */
  readonly onDecide: (picks: Readonly<Record<string, unknown>>) => void;
  /** It answers a press; where it comes by itself the focus stays where somebody types. */
  readonly isAnswer?: boolean;
}

type Choice = 'mine' | 'theirs' | 'both';

/** Somebody else changed the same field: both values, who, when, and which one stays. */
export function ConflictChoice(props: ConflictChoiceProps) {
  const { conflict, place, onDecide, isAnswer = true } = props;
  const { t } = useLingui();
  const personName = usePersonName();
  const { ago } = useFormats();
  const nowMs = useNow();
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAnswer) ref.current?.querySelector('input')?.focus();
  }, [isAnswer]);
  const by = conflict.by === null ? t`Somebody` : personName(conflict.by);
  const when = conflict.at === null ? '' : ago(Date.parse(conflict.at), nowMs);
  const decide = (): void => {
    const picks: Record<string, unknown> = {};
    for (const { field, mine, theirs } of conflict.fields) {
      const choice = choices[field] ?? 'mine';
      if (choice === 'mine') picks[field] = mine;
      if (choice === 'both') picks[field] = bothOf(field, mine, theirs);
    }
    onDecide(picks);
  };
  return (
    <div ref={ref} className={styles['conflict']} role="alert">
      <strong>
        {conflict.at === null ? (
          <Trans>{by} changed the same. Nothing of yours is lost: choose what stays.</Trans>
        ) : (
          <Trans>
            {by} changed the same {when}. Nothing of yours is lost: choose what stays.
          </Trans>
        )}
      </strong>
      {conflict.fields.map((one) => (
        <Sides
          key={one.field}
          conflict={one}
          by={by}
          place={place}
          choice={choices[one.field] ?? 'mine'}
          onChoose={(choice) => setChoices((held) => ({ ...held, [one.field]: choice }))}
        />
      ))}
      <div>
        <Button variant="primary" onClick={decide}>
          <Trans>Keep the chosen values</Trans>
        </Button>
      </div>
    </div>
  );
}

interface SidesProps {
  readonly conflict: MergeConflict;
  readonly by: string;
  readonly place: PlaceCode | undefined;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** One field in conflict: mine, theirs, or both where that makes sense. */
function Sides({ conflict: { field, mine, theirs }, by, place, choice, onChoose }: SidesProps) {
  const { t, i18n } = useLingui();
  const wordValue = useFieldValue(place);
  const both = bothOf(field, mine, theirs);
  const sides: readonly (readonly [Choice, string, unknown])[] = [
    ['mine', t({ context: 'value', message: 'Mine' }), mine],
    ['theirs', by, theirs],
    ...(both === undefined
      ? []
      : [['both', t({ context: 'value', message: 'Both' }), both] as const]),
  ];
  return (
    <fieldset className="field">
      <legend>{wordField(i18n, field)}</legend>
      {sides.map(([side, who, value]) => (
        <Checkbox
          key={side}
          type="radio"
          name={`conflict-${field}`}
          checked={choice === side}
          onChange={() => onChoose(side)}
          label={
            <>
              <span className="quiet">
                <bdi>{who}</bdi>
              </span>{' '}
              <span className={styles['side']}>
                <Bdi>{wordValue(field, value)}</Bdi>
              </span>
            </>
          }
        />
      ))}
    </fieldset>
  );
}
