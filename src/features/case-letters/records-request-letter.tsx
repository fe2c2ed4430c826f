import { isBlank } from '@/domain/intake-completeness';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import { MakeLetter } from '@/contract/letter';
import { makeLetter } from '@/data/letters/make-letter';
import { useMe } from '@/data/session/use-me';
import { askableRecords } from '@/domain/letters/letter-kinds';
import { letterLanguageOf } from '@/domain/letters/letter-language';
import { mayNotBeTold } from '@/domain/may-not-be-told';
import { displayName } from '@/domain/patient-name';
import { recordsToday, usualRequest } from '@/domain/records/record-changes';
import type { RecordKind } from '@/domain/vocabulary';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { addresses } from '@/parts/addresses';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { SourceFields, type SourceValues } from '@/parts/records/source-fields';
import { RECORD_KIND_WORDS } from '@/parts/words/case-detail-words';
import { useWord } from '@/parts/words/use-word';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { showToast } from '@/ui/toast-store';
import styles from './case-letters.module.css';
import { type LetterChoices, LetterForm } from './letter-form';
import { LetterSheet } from './letter-sheet';
import { plainText, recordsRequestParts, type RecordsRequestFacts } from './records-request';
import { useLetterLanguages } from './use-letter-languages';

interface Values extends LetterChoices, SourceValues {
  readonly kinds: readonly RecordKind[];
}

/** "What we still need": chosen, read, sent by hand, and then logged as sent. */
export function RecordsRequestLetter({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const word = useWord();
  const navigate = useNavigate();
  const { search } = useLocation();
  const me = useMe();
  const making = useMutation(makeLetter());
  const { case: record, patient } = detail;
  const { reference } = record;
  const askable = askableRecords(record.records);
  const todayOn = recordsToday(record, serverNow());
  const spoken = letterLanguageOf(patient.language);
  const form = useSchemaForm<Values>(initialValues(), {});
  const { values, set, errorOf } = form;
  const { send } = useFormSending(form, reference, () => {
    void navigate({ pathname: addresses.case(reference, 'records'), search });
  });
  const kinds = askable.filter((kind) => values.kinds.includes(kind));

  const facts: RecordsRequestFacts = {
    reference,
    patient: patient.name,
    recipient: recipientOf(),
    kinds,
    on: todayOn,
    signer: me,
  };
  const languages = useLetterLanguages(values.language).map(({ locale, i18n: words }) => ({
    locale,
    parts: recordsRequestParts(words, facts),
  }));

  const copy = (): void => {
    // Theirs first: it is what they read.
    const text = plainText(languages.toReversed().map(({ parts }) => parts));
    navigator.clipboard.writeText(text).then(
      () => showToast({ tone: 'done', text: t`Copied. Paste it into WhatsApp or an e-mail.` }),
      () => showToast({ tone: 'error', text: t`It could not be copied. Print it instead.` }),
    );
  };
  const log = (): void => {
    if (values.from === 'other' && isBlank(values.place)) {
      form.show({ place: 'required' });
      return;
    }
    const letter = form.parse(MakeLetter, {
      id: newId(),
      kind: 'records-request',
      language: values.language,
      way: values.way,
      kinds,
      from: values.from,
      place: values.from === 'other' ? values.place : null,
    });
    if (letter === null) return;
    const count = kinds.length;
    send(
      making.mutateAsync({ reference, letter }),
      plural(count, { one: '# record asked for', other: '# records asked for' }),
    );
  };

  return (
    <>
      <LetterForm
        name={t`What goes into the letter`}
        formRef={form.formRef}
        spoken={patient.language}
        choices={values}
        onChoose={set}
        above={
          <fieldset className="field">
            <legend>{t`Records that it asks for`}</legend>
            <div className={styles['kinds']}>
              {askable.map((kind) => (
                <Checkbox
                  key={kind}
                  label={word(RECORD_KIND_WORDS, kind)}
                  checked={values.kinds.includes(kind)}
                  onChange={(event) => {
                    const rest = values.kinds.filter((each) => each !== kind);
                    set({ kinds: event.currentTarget.checked ? [...rest, kind] : rest });
                  }}
                />
              ))}
            </div>
            {errorOf('kinds') && <div className="field-error">{errorOf('kinds')}</div>}
          </fieldset>
        }
        fields={
          <SourceFields
            label={t`To whom`}
            values={values}
            physician={record.homePhysician}
            placeError={errorOf('place')}
            onChange={set}
          />
        }
        taking={
          <Button onClick={copy}>
            <Trans>Copy as text</Trans>
          </Button>
        }
        note={
          <Trans>
            Nothing is sent from here. Once you have sent it, log it: what it asks for then counts
            as asked.
          </Trans>
        }
        isBusy={making.isPending}
        onLog={log}
      />
      <LetterSheet languages={languages} />
    </>
  );

  function initialValues(): Values {
    const { from, place, way } = usualRequest(record, todayOn);
    return {
      kinds: askable,
      from,
      place: place ?? '',
      way: way === 'phone' ? 'e-mail' : way,
      language: spoken.language,
    };
  }

  function recipientOf(): string | null {
    if (values.from === 'family') {
      // Who may not be told of the patient gets no letter about them: it goes to the patient.
      if (mayNotBeTold(record.caller)) return displayName(patient.name);
      return record.caller.name.trim() || null;
    }
    if (values.from === 'other') return values.place.trim() || null;
    return record.homePhysician?.name ?? null;
  }
}
