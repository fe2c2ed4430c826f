import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import { makeLetter } from '@/data/letters/make-letter';
import { letterLanguageOf } from '@/domain/letters/letter-language';
import type { LetterKind } from '@/domain/vocabulary';
import type { Locale } from '@/i18n/locale';
import { newId } from '@/lib/new-id';
import { addresses } from '@/parts/addresses';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { type LetterChoices, LetterForm } from './letter-form';
import { type LetterWords, useLetterLanguages } from './use-letter-languages';

type Languages = readonly [...LetterWords[], LetterWords];

interface PlainLetterProps {
  readonly detail: CaseDetail;
  readonly kind: LetterKind;
  /** What the form beside it says. */
  readonly name: string;
  readonly note: ReactNode;
  /** What has happened once it is logged. */
  readonly done: string;
  /** The section that it leads back to once it is logged; left out, one stays. */
  readonly section?: string;
  /** How else it is taken along. */
  readonly taking?: (languages: Languages) => ReactNode;
  /** What is to be known before it goes out. */
  readonly above?: (language: Locale) => ReactNode;
  /** The letter itself. */
  readonly children: (languages: Languages) => ReactNode;
}

/** A letter to the family of which only language and way are chosen: read, sent by hand, logged. */
export function PlainLetter(props: PlainLetterProps) {
  const { detail, kind, name, note, done, section, taking, above, children } = props;
  const navigate = useNavigate();
  const { search } = useLocation();
  const making = useMutation(makeLetter());
  const { case: record, patient } = detail;
  const { reference } = record;
  const form = useSchemaForm<LetterChoices>(
    { language: letterLanguageOf(patient.language).language, way: 'e-mail' },
    {},
  );
  const { send } = useFormSending(form, reference, () => {
    if (section === undefined) return;
    void navigate({ pathname: addresses.case(reference, section), search });
  });
  const { language, way } = form.values;
  const languages = useLetterLanguages(language);
  const log = (): void => {
    const letter = {
      id: newId(),
      kind,
      language,
      way,
      kinds: [],
      from: 'family' as const,
      place: null,
    };
    send(making.mutateAsync({ reference, letter }), done);
  };
  return (
    <>
      <LetterForm
        name={name}
        formRef={form.formRef}
        spoken={patient.language}
        choices={form.values}
        onChoose={form.set}
        above={above?.(language) ?? null}
        taking={taking?.(languages) ?? null}
        note={note}
        isBusy={making.isPending}
        onLog={log}
      />
      {children(languages)}
    </>
  );
}
