import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { use } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import { TEXT_LIMITS } from '@/contract/fields';
import { MakeLetter } from '@/contract/letter';
import { makeLetter } from '@/data/letters/make-letter';
import { useMe } from '@/data/session/use-me';
import { askableRecords } from '@/domain/letters/letter-kinds';
import { letterLanguageOf } from '@/domain/letters/letter-language';
import { displayName } from '@/domain/patient-name';
import { recordsToday, usualRequest } from '@/domain/records/record-changes';
import {
  RECORD_SOURCES,
  REQUEST_WAYS,
  type RecordKind,
  type RecordSource,
  type RequestWay,
} from '@/domain/vocabulary';
import { LOCALE_NAMES, LOCALES, type Locale } from '@/i18n/locale';
import { i18nIn } from '@/i18n/other-language';
import { useFormats } from '@/i18n/use-formats';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { addresses } from '@/parts/addresses';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { RECORD_KIND_WORDS } from '@/parts/words/case-words';
import { REQUEST_WAY_WORDS, wordRecordSource } from '@/parts/words/record-words';
import { useWord } from '@/parts/words/use-word';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { showToast } from '@/ui/toast-store';
import styles from './case-letters.module.css';
import { LetterSheet } from './letter-sheet';
import { plainText, recordsRequestParts, type RecordsRequestFacts } from './records-request';

interface Values {
  readonly kinds: readonly RecordKind[];
  readonly from: RecordSource;
  readonly place: string;
  readonly way: RequestWay;
  readonly language: Locale;
}

/** "What we still need": chosen, read, sent by hand, and then logged as sent. */
export function RecordsRequestLetter({ detail }: { readonly detail: CaseDetail }) {
  const { t, i18n } = useLingui();
  const word = useWord();
  const { language: nameOfLanguage } = useFormats();
  const { told, refused } = useTellOutcome();
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
  const { formRef, values, set, errorOf } = form;
  const kinds = askable.filter((kind) => values.kinds.includes(kind));

  const facts: RecordsRequestFacts = {
    reference,
    patient: displayName(patient.name),
    recipient: recipientOf(),
    kinds,
    on: todayOn,
    signer: me.name,
    office: record.office,
  };
  const locales: readonly Locale[] = values.language === 'en' ? ['en'] : ['en', values.language];
  const english = use(i18nIn('en'));
  const other = use(i18nIn(values.language));
  const languages = locales.map((locale) => ({
    locale,
    parts: recordsRequestParts(locale === 'en' ? english : other, facts),
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
    if (values.from === 'other' && values.place.trim() === '') {
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
    making.mutate(
      { reference, letter },
      {
        onSuccess: (outcome) => {
          const count = kinds.length;
          told(
            reference,
            outcome,
            plural(count, { one: '# record asked for', other: '# records asked for' }),
          );
          void navigate({ pathname: addresses.case(reference, 'records'), search });
        },
        onError: (error) => {
          if (!form.fail(error)) refused(error);
        },
      },
    );
  };

  return (
    <>
      {spoken.isFallback && patient.language !== null && (
        <Banner>
          <Trans>
            The patient speaks {nameOfLanguage(patient.language)}. Letters are not written in it
            yet: this one is in English.
          </Trans>
        </Banner>
      )}
      <form
        ref={formRef}
        className={'stack no-print sunken'}
        aria-label={t`What goes into the letter`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!making.isPending) log();
        }}
      >
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
        <div className="columns">
          <SelectField
            label={t`To whom`}
            value={values.from}
            options={RECORD_SOURCES.map((from) => ({
              value: from,
              label: wordRecordSource(i18n, { from, place: null }, record.homePhysician),
            }))}
            onChange={(event) => set({ from: event.currentTarget.value as RecordSource })}
          />
          {values.from === 'other' && (
            <TextField
              label={t`Which place`}
              isRequired
              isUserText
              limit={TEXT_LIMITS.name}
              value={values.place}
              error={errorOf('place')}
              onChange={(event) => set({ place: event.currentTarget.value })}
            />
          )}
          <SelectField
            label={t`Sent by`}
            value={values.way}
            options={REQUEST_WAYS.filter((way) => way !== 'phone').map((way) => ({
              value: way,
              label: word(REQUEST_WAY_WORDS, way),
            }))}
            onChange={(event) => set({ way: event.currentTarget.value as RequestWay })}
          />
          <SelectField
            label={t`Language beside English`}
            value={values.language}
            options={LOCALES.map((locale) => ({
              value: locale,
              label: locale === 'en' ? t`English alone` : LOCALE_NAMES[locale],
            }))}
            onChange={(event) => set({ language: event.currentTarget.value as Locale })}
          />
        </div>
        <div className="row">
          <Button onClick={() => globalThis.print()}>
            <Trans>Print</Trans>
          </Button>
          <Button onClick={copy}>
            <Trans>Copy as text</Trans>
          </Button>
          <span className="spread">
            <Button type="submit" variant="primary" isBusy={making.isPending}>
              <Trans>Log as sent</Trans>
            </Button>
          </span>
        </div>
        <p className="quiet">
          <Trans>
            Nothing is sent from here. Once you have sent it, log it: what it asks for then counts
            as asked.
          </Trans>
        </p>
      </form>
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
    if (values.from === 'family') return record.caller.name.trim() || null;
    if (values.from === 'other') return values.place.trim() || null;
    return record.homePhysician?.name ?? null;
  }
}
