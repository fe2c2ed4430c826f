import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode, RefObject } from 'react';
import { letterLanguageOf } from '@/domain/letters/letter-language';
import { REQUEST_WAYS, type RequestWay } from '@/domain/vocabulary';
import { localeNameOf, LOCALES, type Locale } from '@/i18n/locale';
import { useFormats } from '@/i18n/use-formats';
import { FormBody } from '@/parts/form/form-body';
import { REQUEST_WAY_WORDS } from '@/parts/words/record-words';
import { useWord } from '@/parts/words/use-word';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';

export interface LetterChoices {
  readonly language: Locale;
  readonly way: RequestWay;
}

interface LetterFormProps {
  readonly name: string;
  readonly formRef: RefObject<HTMLFormElement | null>;
  /** What the patient speaks; letters are written in few of all languages. */
  readonly spoken: string | null;
  readonly choices: LetterChoices;
  readonly onChoose: (choice: Partial<LetterChoices>) => void;
  /** What this letter is asked beside its language and its way. */
  readonly above?: ReactNode;
  readonly fields?: ReactNode;
  /** How it is taken along, beside on paper. */
  readonly taking: ReactNode;
  /** What logging it means. */
  readonly note: ReactNode;
  readonly isBusy: boolean;
  readonly onLog: () => void;
}

/** What goes into a letter, how it is taken along, and that it was sent. Never printed. */
export function LetterForm(props: LetterFormProps) {
  const { name, formRef, spoken, choices, onChoose, isBusy, onLog } = props;
  const { t } = useLingui();
  const word = useWord();
  const { language: nameOfLanguage } = useFormats();
  return (
    <>
      {spoken !== null && letterLanguageOf(spoken).isFallback && (
        <Banner>
          <Trans>
            The patient speaks {nameOfLanguage(spoken)}. Letters are not written in it yet: this one
            is in English.
          </Trans>
        </Banner>
      )}
      <FormBody
        form={{ formRef }}
        name={name}
        className="no-print sunken"
        isBusy={isBusy}
        onSubmit={onLog}
      >
        {props.above}
        <div className="columns">
          {props.fields}
          <SelectField
            label={t`Sent by`}
            value={choices.way}
            options={REQUEST_WAYS.filter((way) => way !== 'phone').map((way) => ({
              value: way,
              label: word(REQUEST_WAY_WORDS, way),
            }))}
            onChange={(event) => onChoose({ way: event.currentTarget.value as RequestWay })}
          />
          <SelectField
            label={t`Language beside English`}
            value={choices.language}
            options={LOCALES.map((locale) => ({
              value: locale,
              label: locale === 'en' ? t`English alone` : localeNameOf(locale),
            }))}
            onChange={(event) => onChoose({ language: event.currentTarget.value as Locale })}
          />
        </div>
        <div className="row">
          <Button onClick={() => globalThis.print()}>
            <Trans>Print</Trans>
          </Button>
          {props.taking}
          <span className="spread">
            <Button type="submit" variant="primary" isBusy={isBusy}>
              <Trans>Log as sent</Trans>
            </Button>
          </span>
        </div>
        <p className="quiet">{props.note}</p>
      </FormBody>
    </>
  );
}
