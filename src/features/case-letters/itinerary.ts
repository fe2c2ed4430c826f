import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Appointment } from '@/domain/plan/appointment';
import { itineraryOf } from '@/domain/plan/appointments/itinerary';
import type { EventTexts } from '@/domain/plan/itinerary-file/itinerary-events';
import type { PatientName } from '@/domain/case';
import { localeOf } from '@/i18n/locale';
import { formatsOf } from '@/i18n/use-formats';
import { withDirectionMarks } from '@/lib/direction-marks';
import { localDateOf } from '@/lib/zoned-time';
import { nameOfBuilding, nameOfClinic } from '@/parts/later-names';
import { nameOfCampus } from '@/parts/names';
import {
  APPOINTMENT_KIND_WORDS,
  APPOINTMENT_STATUS_WORDS,
  INTERPRETER_MODE_WORDS,
} from '@/parts/words/appointment-words';
import { wordOf } from '@/parts/words/use-word';
import { campusOf } from '@/reference/campuses';
import { isolated, joined } from '@/parts/words/isolated';
import { patientLine } from './patient-line';
import { type Signer, signature } from './signature';

/** What an itinerary is made from; nothing in it is typed for it. */
export interface ItineraryFacts {
  readonly reference: string;
  readonly patient: PatientName;
  readonly appointments: readonly Appointment[];
  readonly signer: Signer;
}

interface ItineraryItem {
  readonly id: string;
  readonly time: string;
  readonly what: string;
  /** Place, who interprets, whether a yes is waited for; each a line. */
  readonly lines: readonly string[];
  /** What to do before, as somebody typed it in whatever language, and what it is headed by. */
  readonly before: { readonly head: string; readonly typed: string } | null;
}

/** One day in one language. */
export interface ItineraryDay {
  readonly date: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly day: string;
  readonly items: readonly ItineraryItem[];
  readonly foot: readonly string[];
}

const zoneOf = ({ campus }: Appointment): string => campusOf(campus).timeZone;

/** The itinerary by day in the language of `i18n`, in the time of the campus. */
export function itineraryDays(i18n: I18n, facts: ItineraryFacts): readonly ItineraryDay[] {
  const locale = localeOf(i18n.locale);
  const { plainDate } = formatsOf(locale);
  const byDate = Map.groupBy(itineraryOf(facts.appointments), (each) =>
    localDateOf(Date.parse(each.startAt), zoneOf(each)),
  );
  return [...byDate].map(([date, appointments]) => {
    const [first] = appointments;
    const campus = first === undefined ? '' : nameOfCampus(first.campus, locale);
    return {
      date,
      title: i18n._(msg({ context: 'letter', message: 'Your appointments' })),
      head: [
        patientLine(i18n, facts.patient),
        i18n._(msg({ context: 'letter', message: `Our number: ${isolated(facts.reference)}` })),
      ],
      day: `${plainDate(date)} · ${campus}`,
      items: appointments.map((each) => itemOf(i18n, each)),
      foot: [
        i18n._(msg({ context: 'letter', message: 'All times are those of the campus.' })),
        signature(i18n, facts.signer).join(' · '),
      ],
    };
  });
}

function itemOf(i18n: I18n, appointment: Appointment): ItineraryItem {
  const { time } = formatsOf(localeOf(i18n.locale));
  const [startMs, zone] = [Date.parse(appointment.startAt), zoneOf(appointment)];
  const until = time(startMs + appointment.minutes * 60_000, zone);
  const { preparation } = appointment;
  return {
    id: appointment.id,
    time: `${time(startMs, zone)}–${until}`,
    what: whatOf(i18n, appointment),
    lines: [placeOf(i18n, appointment), ...notesOf(i18n, appointment)],
    before: preparation === null ? null : { head: beforeOf(i18n), typed: preparation },
  };
}

/** The words of an appointment in a calendar file, which older calendars read as well; nobody is named in it. */
export const eventTexts =
  (i18n: I18n) =>
  (appointment: Appointment): EventTexts => ({
    summary: withDirectionMarks(whatOf(i18n, appointment)),
    location: withDirectionMarks(placeOf(i18n, appointment)),
    description: withDirectionMarks(
      [
        ...(appointment.preparation === null
          ? []
          : [`${beforeOf(i18n)} ${isolated(appointment.preparation)}`]),
        ...notesOf(i18n, appointment),
      ].join('\n'),
    ),
  });

const beforeOf = (i18n: I18n): string => i18n._(msg({ context: 'letter', message: 'Before:' }));

const whatOf = (i18n: I18n, { clinic, kind }: Appointment): string =>
  `${isolated(nameOfClinic(clinic, i18n.locale))} (${wordOf(i18n, APPOINTMENT_KIND_WORDS, kind)})`;

function placeOf(i18n: I18n, { building, room, campus }: Appointment): string {
  const locale = localeOf(i18n.locale);
  return joined([nameOfBuilding(building, locale), room, nameOfCampus(campus, locale)]);
}

function notesOf(i18n: I18n, appointment: Appointment): readonly string[] {
  const { status, needsInterpreter, mode } = appointment;
  const how = mode === null ? '' : wordOf(i18n, INTERPRETER_MODE_WORDS, mode);
  const isOpen = status === 'offered' || status === 'moved';
  const state = wordOf(i18n, APPOINTMENT_STATUS_WORDS, status);
  return [
    needsInterpreter
      ? i18n._(msg({ context: 'letter', message: `An interpreter helps: ${how}` }))
      : null,
    isOpen ? i18n._(msg({ context: 'letter', message: `Please confirm (${state})` })) : null,
  ].filter((line) => line !== null);
}
