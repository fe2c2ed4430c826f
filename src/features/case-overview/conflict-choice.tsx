import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { MergeConflictError } from '@/data/command/merge-conflict';
import { usePersonName } from '@/parts/people/use-person-name';
import { useFormats } from '@/i18n/use-formats';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { useNow } from '@/ui/time/use-now';
import styles from './case-overview.module.css';
import type { GroupSpec } from './field-spec';
import { setAt } from './field-values';

interface ConflictChoiceProps {
  readonly group: GroupSpec;
  readonly conflict: MergeConflictError;
  /** The patch that keeps my values of the chosen fields; empty keeps theirs throughout. */
  readonly onDecide: (chosen: object) => void;
}

/** Somebody else changed the same field: both values, who, when, and which one stays. */
export function ConflictChoice({ group, conflict, onDecide }: ConflictChoiceProps) {
  const { t, i18n } = useLingui();
  const personName = usePersonName();
  const { relative } = useFormats();
  const nowMs = useNow();
  const [mine, setMine] = useState<ReadonlySet<string>>(
    () => new Set(conflict.conflicts.map(({ field }) => field)),
  );
  const by = conflict.by === null ? t`Somebody` : personName(conflict.by);
  const when = conflict.at === null ? '' : relative(Date.parse(conflict.at), nowMs);
  const choose = (field: string, isMine: boolean): void =>
    setMine((held) => {
      const next = new Set(held);
      if (isMine) next.add(field);
      else next.delete(field);
      return next;
    });
  return (
    <div className={styles['conflict']} role="alert">
      <strong>
        <Trans>
          {by} changed the same {when}. Nothing of yours is lost: choose what stays.
        </Trans>
      </strong>
      {conflict.conflicts.map((one) => {
        const spec = group.fields.find((field) => field.path === one.field);
        const label = spec ? i18n._(spec.label) : one.field;
        return (
          <fieldset key={one.field} className="field">
            <legend>{label}</legend>
            <Checkbox
              type="radio"
              name={`conflict-${one.field}`}
              checked={mine.has(one.field)}
              onChange={() => choose(one.field, true)}
              label={<Side word={t`Mine`} value={one.mine} />}
            />
            <Checkbox
              type="radio"
              name={`conflict-${one.field}`}
              checked={!mine.has(one.field)}
              onChange={() => choose(one.field, false)}
              label={<Side word={by} value={one.theirs} />}
            />
          </fieldset>
        );
      })}
      <div>
        <Button
          variant="primary"
          onClick={() => {
            const chosen: Record<string, unknown> = {};
            for (const one of conflict.conflicts) {
              if (mine.has(one.field)) setAt(chosen, one.field, one.mine);
            }
            onDecide(chosen);
          }}
        >
          <Trans>Keep the chosen values</Trans>
        </Button>
      </div>
    </div>
  );
}

function Side({ word, value }: { readonly word: string; readonly value: unknown }) {
  const text = value === null || value === '' ? '–' : JSON.stringify(value).replace(/^"|"$/g, '');
  return (
    <>
      <span className="quiet">{word}</span> <Bdi>{text}</Bdi>
    </>
  );
}
