import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseDetail } from '@/contract/case';
import { TEXT_LIMITS } from '@/contract/fields';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { newId } from '@/lib/new-id';
import { callerAlong } from '@/domain/caller-along';
import { jsonEqual } from '@/domain/merge/json-equal';
import { RELATIONSHIPS, type Relationship } from '@/domain/vocabulary';
import { orNull } from '@/parts/form/or-null';
import { useNewLine } from '@/parts/form/use-new-line';
import { RELATIONSHIP_WORDS } from '@/parts/words/case-detail-words';
import { useWord } from '@/parts/words/use-word';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import styles from './case-overview.module.css';
import { EditForm } from './edit-form';
import { FieldInput } from './field-input';
import { companionNationality } from './group-specs';
import { SeatsNote } from './seats-note';
import { useEditing } from './use-editing';
import { useOptionContext } from './use-option-context';

type Companion = CaseDetail['case']['party'][number];

interface PartyFormProps {
  readonly detail: CaseDetail;
  readonly opened: ShownEntry | null;
  readonly onDone: () => void;
}

interface PartyValues {
  readonly party: readonly Companion[];
}

const NO_VALUES = {};
const OF = { target: 'case', paths: ['party'] } as const;

const newCompanion = (): Companion => ({
  id: newId(),
  name: '',
  relationship: 'other-relative',
  isMinor: false,
  nationality: null,
});

/** Who travels along: one row a companion, saved as one list. */
export function PartyForm({ detail, opened, onDone }: PartyFormProps) {
  const { t } = useLingui();
  const word = useWord();
  const context = useOptionContext();
  const editing = useEditing<PartyValues>({
    ...OF,
    detail,
    id: 'party',
    opened,
    onDone,
    done: t`Saved: Travel party`,
    valuesOf: (record) => ({ party: (record as PartyValues).party }),
    patchOf: (before, { party }) => (jsonEqual(before.party, party) ? {} : { party }),
  });
  const { values, set, errorOf } = editing.form;
  const along = callerAlong({ caller: detail.case.caller, party: values.party });
  const lines = useNewLine<HTMLDivElement>(values.party.length);
  const change = (index: number, part: Partial<Companion>): void =>
    set({ party: values.party.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <EditForm
      detail={detail}
      title={t`Travel party`}
      editing={editing}
      of={OF}
      actions={
        <>
          <Button onClick={() => set({ party: [...values.party, newCompanion()] })}>
            <Trans>Add a companion</Trans>
          </Button>
          {along !== null && (
            <Button onClick={() => set({ party: [...values.party, { ...along, id: newId() }] })}>
              <Trans>Add the caller</Trans>
            </Button>
          )}
        </>
      }
    >
      {values.party.length > 0 && (
        <div ref={lines} className="stack">
          {values.party.map((companion, index) => (
            <fieldset key={companion.id} className={styles['companion']} data-line>
              <legend className="visually-hidden">{t`Companion ${index + 1}`}</legend>
              <TextField
                label={t`Name`}
                isUserText
                limit={TEXT_LIMITS.name}
                value={companion.name}
                error={errorOf(`party.${index}.name`)}
                onChange={(event) => change(index, { name: event.currentTarget.value })}
              />
              <SelectField
                label={t`Relationship to the patient`}
                value={companion.relationship}
                options={RELATIONSHIPS.map((key) => ({
                  value: key,
                  label: word(RELATIONSHIP_WORDS, key),
                }))}
                onChange={(event) =>
                  change(index, { relationship: event.currentTarget.value as Relationship })
                }
              />
              <FieldInput
                field={companionNationality(index)}
                value={companion.nationality ?? ''}
                values={NO_VALUES}
                error={errorOf(`party.${index}.nationality`)}
                context={context}
                dialledFrom=""
                onChange={(code) =>
                  change(index, { nationality: typeof code === 'string' ? orNull(code) : null })
                }
              />
              <Checkbox
                label={t`Minor`}
                checked={companion.isMinor}
                onChange={(event) => change(index, { isMinor: event.currentTarget.checked })}
              />
              <Button
                size="small"
                onClick={() => set({ party: values.party.filter((_one, at) => at !== index) })}
              >
                <Trans>Take out</Trans>
              </Button>
            </fieldset>
          ))}
        </div>
      )}
      <SeatsNote detail={detail} party={values.party} />
    </EditForm>
  );
}
