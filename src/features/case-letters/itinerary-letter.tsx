import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { use, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import { makeLetter } from '@/data/letters/make-letter';
import { planQueries } from '@/data/plans/plan-queries';
import { useMe } from '@/data/session/use-me';
import { letterLanguageOf } from '@/domain/letters/letter-language';
import { displayName } from '@/domain/patient-name';
import { calendarText } from '@/domain/plan/itinerary-file/ics';
import { itineraryEvents } from '@/domain/plan/itinerary-file/itinerary-events';
import { REQUEST_WAYS, type RequestWay } from '@/domain/vocabulary';
import { LOCALE_NAMES, LOCALES, type Locale } from '@/i18n/locale';
import { i18nIn } from '@/i18n/other-language';
import { useFormats } from '@/i18n/use-formats';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { REQUEST_WAY_WORDS } from '@/parts/words/record-words';
import { useWord } from '@/parts/words/use-word';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import { eventTexts, itineraryDays, type ItineraryFacts } from './itinerary';
import { ItinerarySheet } from './itinerary-sheet';

/** The itinerary: printed, taken into a calendar, sent by hand, and then logged as sent. */
export function ItineraryLetter({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const word = useWord();
  const { language: nameOfLanguage } = useFormats();
  const { told, refused } = useTellOutcome();
  const me = useMe();
  const making = useMutation(makeLetter());
  const { case: record, patient } = detail;
  const { reference } = record;
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(reference));
  const spoken = letterLanguageOf(patient.language);
  const [language, setLanguage] = useState<Locale>(spoken.language);
  const [way, setWay] = useState<RequestWay>('e-mail');
  const english = use(i18nIn('en'));
  const other = use(i18nIn(language));
  const facts: ItineraryFacts = {
    reference,
    patient: displayName(patient.name),
    appointments: plan.appointments,
    signer: me.name,
    office: record.office,
  };
  const locales: readonly Locale[] = language === 'en' ? ['en'] : ['en', language];

  const download = (): void => {
    const events = itineraryEvents(plan.appointments, eventTexts(other));
    saveCalendar(calendarText(events, serverNow()), `${reference}.ics`);
  };
  const log = (): void =>
    making.mutate(
      {
        reference,
        letter: {
          id: newId(),
          kind: 'itinerary',
          language,
          way,
          kinds: [],
          from: 'family',
          place: null,
        },
      },
      {
        onSuccess: (outcome) => told(reference, outcome, t`Itinerary logged as sent`),
        onError: refused,
      },
    );

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
        className={'stack no-print sunken'}
        aria-label={t`How the itinerary goes out`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!making.isPending) log();
        }}
      >
        <div className="columns">
          <SelectField
            label={t`Language beside English`}
            value={language}
            options={LOCALES.map((locale) => ({
              value: locale,
              label: locale === 'en' ? t`English alone` : LOCALE_NAMES[locale],
            }))}
            onChange={(event) => setLanguage(event.currentTarget.value as Locale)}
          />
          <SelectField
            label={t`Sent by`}
            value={way}
            options={REQUEST_WAYS.filter((each) => each !== 'phone').map((each) => ({
              value: each,
              label: word(REQUEST_WAY_WORDS, each),
            }))}
            onChange={(event) => setWay(event.currentTarget.value as RequestWay)}
          />
        </div>
        <div className="row">
          <Button onClick={() => globalThis.print()}>
            <Trans>Print</Trans>
          </Button>
          <Button onClick={download}>
            <Trans>Calendar file</Trans>
          </Button>
          <span className="spread">
            <Button type="submit" variant="primary" isBusy={making.isPending}>
              <Trans>Log as sent</Trans>
            </Button>
          </span>
        </div>
        <p className="quiet">
          <Trans>
            Nothing is sent from here. A newer calendar file changes the appointments of an older
            one, and takes away what was cancelled.
          </Trans>
        </p>
      </form>
      <ItinerarySheet
        languages={locales.map((locale) => ({
          locale,
          days: itineraryDays(locale === 'en' ? english : other, facts),
        }))}
      />
    </>
  );
}

/** Hands the file to the browser; its name says the case and nothing of the patient. */
function saveCalendar(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
