import { useLingui } from '@lingui/react/macro';
import type { CaseDetail } from '@/contract/case';
import { DIALOG_GROUP } from '@/contract/draft';
import { TEXT_LIMITS } from '@/contract/fields';
import { EditOrientation } from '@/contract/plan/orientation';
import type { Outcome } from '@/data/command/outbox-parts';
import {
  ORIENTATION_DOCUMENTS,
  ORIENTATION_TOPICS,
  ORIENTATION_WAYS,
} from '@/domain/plan/orientation';
import { bindText } from '@/parts/form/bind-text';
import { ChoiceSet } from '@/parts/form/choice-set';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { LanguageField } from '@/parts/form/language-field';
import { TurnField } from '@/parts/form/turn-field';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { CONTACT_WAY_WORDS } from '@/parts/words/contact-words';
import {
  ORIENTATION_DOCUMENT_WORDS,
  ORIENTATION_TOPIC_WORDS,
} from '@/parts/words/orientation-words';
import { useWord } from '@/parts/words/use-word';
import { SelectField } from '@/ui/select-field';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import styles from './case-orientation.module.css';
import { callOf, heldAt, type OrientationValues } from './orientation-values';

interface OrientationFormProps {
  readonly detail: CaseDetail;
  /** IANA zone in which date and time are meant, and its place's name. */
  readonly zone: string;
  readonly zoneName: string;
  /** Under which name its words are kept. */
  readonly group: string;
  readonly initial: OrientationValues;
  /** Whether it changes a call that is logged, which `initial` says as it stands now. */
  readonly isChange: boolean;
  /** An entry of the outbox that is opened here. */
  readonly opened: OrientationValues | null;
  /** Whether the call has changed since that entry was given. */
  readonly isNewer: boolean;
  readonly name: string;
  readonly verb: string;
  readonly save: (call: EditOrientation) => Promise<Outcome<{ readonly changeId: string | null }>>;
  readonly isBusy: boolean;
  /** What has happened, in words. */
  readonly done: string;
  readonly onDone: () => void;
}

/** One call with the family: when, how, in which language, what was gone through and given. */
export function OrientationForm(props: OrientationFormProps) {
  const { detail, zone, zoneName, group, initial, isChange, opened } = props;
  const { name, verb, save, isBusy, done, onDone } = props;
  const { t } = useLingui();
  const word = useWord();
  const { reference } = detail.case;
  const form = useKeptForm<OrientationValues>({
    kind: 'edit',
    about: reference,
    group: `${DIALOG_GROUP}${group}`,
    initial,
    opened,
    record: isChange
      ? {
          table: 'orientations',
          values: initial,
          together: [['heldOn', 'heldTime', 'heldTurn']],
          isNewer: props.isNewer,
        }
      : null,
    refusals: { 'in-future': 'heldOn', 'wrong-stage': 'heldOn' },
  });
  const { values, set, errorOf } = form;
  const { send } = useFormSending(form, reference, onDone);
  const submit = (): void => {
    const held = heldAt(values, zone);
    if (!held.ok) return form.show(held.errors);
    const call = form.parse(EditOrientation, callOf(values, held.at));
    if (call === null) return;
    send(save(call), done);
  };
  return (
    <InPlaceForm
      name={name}
      form={form}
      isBusy={isBusy}
      onSubmit={submit}
      onDone={onDone}
      verb={verb}
    >
      <div className={styles['when']}>
        <SelectField
          label={t`How`}
          value={values.way}
          options={ORIENTATION_WAYS.map((way) => ({
            value: way,
            label: word(CONTACT_WAY_WORDS, way),
          }))}
          onChange={(event) => set({ way: event.currentTarget.value as OrientationValues['way'] })}
        />
        <LanguageField
          value={values.language}
          first={[detail.patient.language, detail.case.caller.language, 'en']}
          error={errorOf('language')}
          onChange={(language) => set({ language })}
        />
        <TextField
          type="date"
          label={t`Held on`}
          isRequired
          {...bindText(form, 'heldOn')}
          error={form.errorOf('heldOn') ?? form.errorOf('at')}
        />
        <TextField
          type="time"
          label={t`at (time in ${zoneName})`}
          isRequired
          {...bindText(form, 'heldTime')}
        />
        <TurnField
          value={values.heldTurn}
          error={errorOf('heldTurn')}
          onChange={(heldTurn) => set({ heldTurn })}
        />
      </div>
      <ChoiceSet
        legend={t`Topics gone through`}
        choices={ORIENTATION_TOPICS}
        nameOf={(topic) => word(ORIENTATION_TOPIC_WORDS, topic)}
        chosen={values.topics}
        error={errorOf('topics')}
        onChange={(topics) => set({ topics })}
      />
      <ChoiceSet
        legend={t`Papers given`}
        choices={ORIENTATION_DOCUMENTS}
        nameOf={(document) => word(ORIENTATION_DOCUMENT_WORDS, document)}
        chosen={values.documents}
        error={errorOf('documents')}
        onChange={(documents) => set({ documents })}
      />
      <TextArea
        label={t`Note`}
        hint={t`What they asked, and what is still to be answered`}
        limit={TEXT_LIMITS.note}
        rows={2}
        {...bindText(form, 'note')}
      />
    </InPlaceForm>
  );
}
