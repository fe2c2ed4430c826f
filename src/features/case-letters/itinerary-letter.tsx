import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import { useMe } from '@/data/session/use-me';
import { calendarText } from '@/domain/plan/itinerary-file/ics';
import { itineraryEvents } from '@/domain/plan/itinerary-file/itinerary-events';
import { serverNow } from '@/lib/server-clock';
import { Button } from '@/ui/button';
import { eventTexts, itineraryDays, type ItineraryFacts } from './itinerary';
import { ItinerarySheet } from './itinerary-sheet';
import { PlainLetter } from './plain-letter';
import { UntranslatedNote } from './untranslated-note';
import type { LetterWords } from './use-letter-languages';

/** The itinerary: printed, taken into a calendar, sent by hand, and then logged as sent. */
export function ItineraryLetter({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const me = useMe();
  const { case: record, patient } = detail;
  const { reference } = record;
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(reference));
  const facts: ItineraryFacts = {
    reference,
    patient: patient.name,
    appointments: plan.appointments,
    signer: me,
  };
  const download = ({ i18n }: LetterWords): void => {
    const events = itineraryEvents(plan.appointments, eventTexts(i18n));
    saveCalendar(calendarText(events, serverNow()), `${reference}.ics`);
  };
  return (
    <PlainLetter
      detail={detail}
      kind="itinerary"
      name={t`How the itinerary goes out`}
      note={
        <Trans>
          Nothing is sent from here. A newer calendar file changes the appointments of an older one,
          and takes away what was cancelled.
        </Trans>
      }
      done={t`Itinerary logged as sent`}
      above={(language) => (
        <UntranslatedNote appointments={plan.appointments} language={language} />
      )}
      taking={(languages) => (
        <Button onClick={() => download(languages.at(-1) ?? languages[0])}>
          <Trans>Calendar file</Trans>
        </Button>
      )}
    >
      {(languages) => (
        <ItinerarySheet
          languages={languages.map(({ locale, i18n }) => ({
            locale,
            days: itineraryDays(i18n, facts),
          }))}
        />
      )}
    </PlainLetter>
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
