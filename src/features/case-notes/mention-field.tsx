import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useRef, type ReactNode } from 'react';
import type { CaseWire } from '@/contract/case';
import type { PersonWire } from '@/contract/person';
import { TEXT_LIMITS } from '@/contract/fields';
import { absenceAt } from '@/domain/absence/absence';
import type { Mention } from '@/domain/notes/note';
import { mayBeMentioned } from '@/domain/notes/note-rules';
import { namesPerson } from '@/domain/notes/mention-text';
import { useLocale } from '@/i18n/use-locale';
import { nameOfPlace } from '@/parts/names';
import { usePeople } from '@/parts/people/use-people';
import { useRoleName } from '@/parts/people/use-role-name';
import { Bdi } from '@/ui/bdi';
import { Field } from '@/ui/field';
import { useNow } from '@/ui/time/use-now';
import { typedDirection } from '@/ui/typed-direction';
import styles from './case-notes.module.css';
import { useMentionPicker } from './use-mention-picker';

/** The text of a note and whom it names, as a form holds them. */
export interface NoteValues {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

interface MentionFieldProps {
  readonly label: ReactNode;
  readonly record: Pick<CaseWire, 'office' | 'campus'>;
  readonly values: NoteValues;
  readonly error: string | undefined;
  readonly onChange: (values: NoteValues) => void;
}

/** Plain text in which `@` names a colleague who sees the case. */
export function MentionField({ label, record, values, error, onChange }: MentionFieldProps) {
  const { t } = useLingui();
  const roleName = useRoleName();
  const locale = useLocale();
  const nowMs = useNow();
  // Who is away reads it later; their cover is told of it meanwhile.
  const describe = (person: PersonWire): string => {
    const label = `${roleName(person)}, ${nameOfPlace(person.place, locale)}`;
    return absenceAt(person, nowMs) === null ? label : t`${label} (away)`;
  };
  const area = useRef<HTMLTextAreaElement>(null);
  const people = usePeople().filter((person) => mayBeMentioned(person, record));
  const change = (text: string, mentions: readonly Mention[]): void =>
    onChange({ text, mentions: mentions.filter(({ name }) => namesPerson(text, name)) });
  const picker = useMentionPicker({
    area,
    people,
    named: values.mentions,
    onChosen: (text, { id, name }) =>
      change(text, [
        ...values.mentions.filter(({ personId }) => personId !== id),
        { personId: id, name },
      ]),
  });
  const count = picker.options.length;
  return (
    <div className={styles['field']}>
      <Field
        label={label}
        hint={t`Internal: no family sees it. @ names a colleague who sees this case.`}
        error={error}
        isRequired
        length={{ used: values.text.length, limit: TEXT_LIMITS.note }}
      >
        {(control) => (
          <textarea
            {...control}
            ref={area}
            dir={typedDirection(values.text)}
            rows={3}
            value={values.text}
            aria-autocomplete="list"
            aria-controls={count > 0 ? picker.listId : undefined}
            aria-activedescendant={count > 0 ? picker.optionId(picker.active) : undefined}
            onChange={(event) => {
              change(event.currentTarget.value, values.mentions);
              picker.look();
            }}
            onSelect={picker.look}
            onBlur={picker.close}
            onKeyDown={picker.onKeyDown}
          />
        )}
      </Field>
      {/* The keys are those of the text field, which points here. */}
      <div
        id={picker.listId}
        role="listbox"
        aria-label={t`Colleagues who see this case`}
        className={styles['people']}
        hidden={count === 0}
      >
        {picker.options.map((person, index) => (
          <div
            key={person.id}
            id={picker.optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === picker.active}
            className={styles['person']}
            // Before the text field loses the focus, and the list with it.
            onPointerDown={(event) => {
              event.preventDefault();
              picker.choose(person);
            }}
          >
            <Bdi>{person.name}</Bdi>
            <span className="quiet">{describe(person)}</span>
          </div>
        ))}
      </div>
      <div className="visually-hidden" role="status">
        {count > 0 &&
          plural(count, {
            one: '# colleague. Enter names, Escape closes.',
            other: '# colleagues. Arrows choose, Enter names, Escape closes.',
          })}
      </div>
    </div>
  );
}
