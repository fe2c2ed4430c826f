import { useLingui } from '@lingui/react/macro';
import type { CaseDetail } from '@/contract/case';
import { TEXT_LIMITS } from '@/contract/fields';
import { DOCUMENT_FORMS, DOCUMENT_KINDS } from '@/domain/plan/document';
import { RECORD_KINDS } from '@/domain/vocabulary';
import { bindText } from '@/parts/form/bind-text';
import { LanguageField } from '@/parts/form/language-field';
import type { KeptForm } from '@/parts/form/use-kept-form';
import { RECORD_KIND_WORDS } from '@/parts/words/case-detail-words';
import { DOCUMENT_FORM_WORDS, DOCUMENT_KIND_WORDS } from '@/parts/words/document-words';
import { useWord } from '@/parts/words/use-word';
import { Checkbox } from '@/ui/checkbox';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import type { DocumentValues } from './document-values';

interface DocumentFieldsProps {
  readonly detail: CaseDetail;
  readonly form: KeptForm<DocumentValues>;
}

/** What is told of a document; what only some have is asked of those alone. */
export function DocumentFields({ detail, form }: DocumentFieldsProps) {
  const { t } = useLingui();
  const word = useWord();
  const { values, set, errorOf } = form;
  return (
    <>
      <div className="columns">
        <SelectField
          label={t({ context: 'document', message: 'Kind' })}
          value={values.kind}
          error={errorOf('kind')}
          options={DOCUMENT_KINDS.map((kind) => ({
            value: kind,
            label: word(DOCUMENT_KIND_WORDS, kind),
          }))}
          // The options are the list itself.
          onChange={(event) => set({ kind: event.currentTarget.value as DocumentValues['kind'] })}
        />
        {values.kind === 'record' && (
          <SelectField
            label={t`Line of the checklist`}
            isRequired
            value={values.recordKind}
            error={errorOf('recordKind')}
            placeholder={t`Choose one`}
            options={RECORD_KINDS.map((kind) => ({
              value: kind,
              label: word(RECORD_KIND_WORDS, kind),
            }))}
            onChange={(event) =>
              // As above; the first, empty choice is none.
              set({ recordKind: event.currentTarget.value as DocumentValues['recordKind'] })
            }
          />
        )}
        <TextField
          label={t`What it is`}
          hint={t`Such as “MRI of the abdomen, two series”; no numbers of passports or policies`}
          isRequired
          isUserText
          limit={TEXT_LIMITS.short}
          {...bindText(form, 'title')}
        />
        <SelectField
          label={t({ context: 'document', message: 'Form' })}
          value={values.form}
          error={errorOf('form')}
          options={DOCUMENT_FORMS.map((each) => ({
            value: each,
            label: word(DOCUMENT_FORM_WORDS, each),
          }))}
          onChange={(event) => set({ form: event.currentTarget.value as DocumentValues['form'] })}
        />
        <LanguageField
          value={values.language}
          first={[detail.patient.language, detail.case.caller.language, 'en']}
          none={t`No words, such as images`}
          error={errorOf('language')}
          onChange={(language) => set({ language })}
        />
        <TextField label={t`Dated`} type="date" {...bindText(form, 'datedOn')} />
        <TextField
          label={t`Received on`}
          type="date"
          isRequired
          {...bindText(form, 'receivedOn')}
        />
        <TextField
          label={t({ context: 'document', message: 'From whom' })}
          isUserText
          limit={TEXT_LIMITS.name}
          {...bindText(form, 'receivedFrom')}
        />
        <TextField
          label={t`Where it is kept`}
          hint={t`So that a colleague finds it: an archive, a folder, a shelf`}
          isUserText
          limit={TEXT_LIMITS.short}
          {...bindText(form, 'keptAt')}
        />
      </div>
      <Checkbox
        label={t`Lent to us: it goes back to whoever gave it`}
        checked={values.isLent}
        error={errorOf('isLent')}
        onChange={(event) => set({ isLent: event.currentTarget.checked })}
      />
      {values.isLent && (
        <div className="columns">
          <TextField label={t`Given back on`} type="date" {...bindText(form, 'returnedOn')} />
        </div>
      )}
      <TextField label={t`Note`} isUserText limit={TEXT_LIMITS.short} {...bindText(form, 'note')} />
    </>
  );
}
