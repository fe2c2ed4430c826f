import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { use } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { MakeLetter } from '@/contract/letter';
import { makeLetter } from '@/data/letters/make-letter';
import { planQueries } from '@/data/plans/plan-queries';
import { useMe } from '@/data/session/use-me';
import { letterLanguageOf } from '@/domain/letters/letter-language';
import { displayName } from '@/domain/patient-name';
import { calendarText } from '@/domain/plan/itinerary-file/ics';
import { itineraryEvents } from '@/domain/plan/itinerary-file/itinerary-events';
import type { Locale } from '@/i18n/locale';
import { i18nIn } from '@/i18n/other-language';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { Button } from '@/ui/button';
import { eventTexts, itineraryDays, type ItineraryFacts } from './itinerary';
import { ItinerarySheet } from './itinerary-sheet';
import { type LetterChoices, LetterForm } from './letter-form';

/** The itinerary: printed, taken into a calendar, sent by hand, and then logged as sent. */
export function ItineraryLetter({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const me = useMe();
  const making = useMutation(makeLetter());
  const { case: record, patient } = detail;
  const { reference } = record;
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(reference));
  const form = useSchemaForm<LetterChoices>(
    { language: letterLanguageOf(patient.language).language, way: 'e-mail' },
    {},
  );
  const { send } = useFormSending(form, reference);
  const { language, way } = form.values;
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
  const log = (): void => {
    const letter: MakeLetter = {
      id: newId(),
      kind: 'itinerary',
      language,
      way,
      kinds: [],
      from: 'family',
      place: null,
    };
    send(making.mutateAsync({ reference, letter }), t`Itinerary logged as sent`);
  };

  return (
    <>
      <LetterForm
        name={t`How the itinerary goes out`}
        formRef={form.formRef}
        spoken={patient.language}
        choices={form.values}
        onChoose={form.set}
        taking={
          <Button onClick={download}>
            <Trans>Calendar file</Trans>
          </Button>
        }
        note={
          <Trans>
            Nothing is sent from here. A newer calendar file changes the appointments of an older
            one, and takes away what was cancelled.
          </Trans>
        }
        isBusy={making.isPending}
        onLog={log}
      />
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
