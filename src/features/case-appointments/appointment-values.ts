import type { Appointment } from '@/domain/plan/appointment';
import type {
  AppointmentDetails,
  AppointmentSlot,
} from '@/domain/plan/appointments/appointment-command';
import { MAX_APPOINTMENT_MINUTES, MIN_APPOINTMENT_MINUTES } from '@/contract/plan/appointment';
import { localDateOf, localTimeOf } from '@/lib/zoned-time';
import { type FieldFault, rangeFault } from '@/parts/form/field-fault';
import { readCount } from '@/parts/form/read-count';
import { readMoment } from '@/parts/form/typed-moment';
import { campusOf } from '@/reference/campuses';
import { buildingsOf } from '@/reference/buildings';

/** When and where, as it is typed: date and time of the campus's clock. */
export interface SlotValues {
  readonly date: string;
  readonly time: string;
  /** Which of two equal wall times is meant, on the day the clocks go back. */
  readonly turn: 'first' | 'second' | null;
  readonly minutes: string;
  readonly campus: string;
  readonly building: string;
  readonly room: string;
}

/** What it is and what it needs, as it is typed. */
export interface DetailValues {
  readonly kind: string;
  readonly specialty: string;
  readonly clinic: string;
  readonly needsInterpreter: boolean;
  readonly language: string;
  readonly mode: string;
  readonly preparation: string;
}

export const EMPTY_DETAILS: DetailValues = {
  kind: 'consultation',
  specialty: '',
  clinic: '',
  needsInterpreter: false,
  language: '',
  mode: 'in-person',
  preparation: '',
};

export const emptySlot = (campus: string, date: string): SlotValues => ({
  date,
  time: '09:00',
  turn: null,
  minutes: '60',
  campus,
  building: buildingsOf(campus)[0]?.code ?? '',
  room: '',
});

export function slotValuesOf(appointment: Appointment): SlotValues {
  const { startAt, minutes, campus, building, room } = appointment;
  const { timeZone } = campusOf(campus);
  const atMs = Date.parse(startAt);
  return {
    date: localDateOf(atMs, timeZone),
    time: localTimeOf(atMs, timeZone),
    turn: null,
    minutes: String(minutes),
    campus,
    building,
    room: room ?? '',
  };
}

export const detailValuesOf = (appointment: Appointment): DetailValues => ({
  kind: appointment.kind,
  specialty: appointment.specialty ?? '',
  clinic: appointment.clinic,
  needsInterpreter: appointment.needsInterpreter,
  language: appointment.language ?? '',
  mode: appointment.mode ?? 'in-person',
  preparation: appointment.preparation ?? '',
});

type SlotFaults = Readonly<Partial<Record<keyof SlotValues, FieldFault>>>;

export type ReadSlot =
  | { readonly ok: true; readonly slot: AppointmentSlot }
  | { readonly ok: false; readonly errors: SlotFaults };

/** The slot that is meant. A time that the campus's clock skips or repeats is asked about. */
export function readSlot(values: SlotValues): ReadSlot {
  const { date, time, turn, campus, building, room } = values;
  const minutes = readCount(values.minutes);
  if (date === '') return { ok: false, errors: { date: 'required' } };
  if (time === '') return { ok: false, errors: { time: 'required' } };
  const fault = rangeFault(minutes, MIN_APPOINTMENT_MINUTES, MAX_APPOINTMENT_MINUTES);
  if (fault !== null) return { ok: false, errors: { minutes: fault } };
  const at = instantIn(date, time, turn, campusOf(campus).timeZone);
  if (typeof at !== 'number') return { ok: false, errors: at };
  const startAt = new Date(at).toISOString();
  return { ok: true, slot: { startAt, minutes, campus, building, room: room.trim() || null } };
}

function instantIn(
  date: string,
  time: string,
  turn: SlotValues['turn'],
  zone: string,
): number | SlotFaults {
  const read = readMoment({ date, time, turn }, zone);
  return read.ok ? read.ms : { [read.part]: read.code };
}

export function readDetails(values: DetailValues): AppointmentDetails {
  const { needsInterpreter, language, mode, kind } = values;
  return {
    // The choices are those of the contract, which reads them again.
    kind: kind as Appointment['kind'],
    specialty: values.specialty || null,
    clinic: values.clinic,
    needsInterpreter,
    language: needsInterpreter ? language || null : null,
    mode: needsInterpreter ? ((mode || null) as Appointment['mode']) : null,
    preparation: values.preparation.trim() || null,
  };
}
