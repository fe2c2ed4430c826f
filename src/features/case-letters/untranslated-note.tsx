import { Plural, Trans } from '@lingui/react/macro';
import { typedLanguageOf, untranslatedClinics, untranslatedOf } from '@/domain/letters/typed-words';
import type { Appointment } from '@/domain/plan/appointment';
import type { Locale } from '@/i18n/locale';
import { useFormats } from '@/i18n/use-formats';
import { isolated } from '@/parts/words/isolated';
import { Banner } from '@/ui/banner';
import { Bdi } from '@/ui/bdi';
import { langOfTyped } from './typed-lang';

interface UntranslatedNoteProps {
  readonly appointments: readonly Appointment[];
  /** Beside English. */
  readonly language: Locale;
}

/** Before an itinerary goes out: what in it stands as somebody typed it, word for word. */
export function UntranslatedNote({ appointments, language }: UntranslatedNoteProps) {
  const { language: nameOfLanguage, list } = useFormats();
  const typed = untranslatedOf(appointments, language);
  const clinics = untranslatedClinics(appointments, language);
  if (typed.length === 0 && clinics.length === 0) return null;
  return (
    <Banner tone="warning">
      {clinics.length > 0 && (
        <p>
          <Plural
            value={clinics.length}
            one="# clinic stands in the itinerary as it was typed:"
            other="# clinics stand in the itinerary as they were typed:"
          />{' '}
          {list(clinics.map(isolated))}
        </p>
      )}
      {typed.length > 0 && (
        <p>
          <Plural
            value={typed.length}
            one="# preparation stands in the itinerary as it was typed:"
            other="# preparations stand in the itinerary as they were typed:"
          />
        </p>
      )}
      <ul>
        {typed.map(({ id, clinic, preparation }) => {
          const known = typedLanguageOf(preparation);
          return (
            <li key={id}>
              <Bdi>{clinic}</Bdi>: <Bdi lang={langOfTyped(preparation)}>{preparation}</Bdi>
              {known !== null && <span className="quiet"> ({nameOfLanguage(known)})</span>}
            </li>
          );
        })}
      </ul>
      <p>
        <Trans>
          Nothing translates them. Before you send it, write them in {nameOfLanguage(language)} at
          the appointment, or tell the family what they mean.
        </Trans>
      </p>
    </Banner>
  );
}
