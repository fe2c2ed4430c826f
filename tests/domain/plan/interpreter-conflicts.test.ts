import { beforeAll, describe, expect, test } from 'vitest';
import type { Appointment } from '@/domain/plan/appointment';
import { type Booking, INTERPRETER_MODES, type Interpreter } from '@/domain/plan/interpreter';
import { conflictsOf, keptOf, reachOf } from '@/domain/plan/interpreters/conflicts';
import { decideKeep, unseenRefusal } from '@/domain/plan/interpreters/decide-booking';
import { fixesOf } from '@/domain/plan/interpreters/fixes';
import { IntervalIndex } from '@/domain/plan/interpreters/interval-index';
import { rankInterpreters, type Wanted } from '@/domain/plan/interpreters/rank';
import { spanOf, takenBy, type TakenTime } from '@/domain/plan/interpreters/taken-time';
import { ensureTemporal, instantOf } from '@/lib/zoned-time';
import { CAMPUSES } from '@/reference/campuses';
import { Draws } from '@mocks/seed/random';
import { figure } from '../../support/figure';
import { rounds } from '../../support/scale';
import { bruteConflicts } from './interpreter-brute';

const SEED = 4_404;
/** Sundays on which the clocks of Minnesota, Florida or London jump, and plain days beside them. */
const DAYS = ['2026-03-08', '2026-11-01', '2026-03-29', '2026-10-25', '2026-07-04', '2026-12-30'];
const LANGUAGES = ['ar', 'ar-EG', 'es', 'zh-Hans', 'yue'];

const anInterpreter = (draws: Draws, id = 'a'): Interpreter => {
  const campus = draws.pick(CAMPUSES).code;
  return {
    id,
    version: 1,
    name: `Interpreter ${id}`,
    sex: draws.pick(['female', 'male'] as const),
    campus,
    languages: LANGUAGES.filter(() => draws.chance(0.5)),
    modes: INTERPRETER_MODES.filter(() => draws.chance(0.7)),
    shifts: [6, 7, 1].flatMap((weekday) => {
      const from = draws.int(0, 40) * 15;
      return draws.chance(0.8) ? [{ weekday, from, to: from + draws.int(8, 64) * 15 }] : [];
    }),
  };
};

const anAppointment = (draws: Draws, day: string): Appointment => {
  const { code, timeZone } = draws.pick(CAMPUSES);
  return {
    id: 'appointment',
    version: 1,
    caseId: 'case',
    kind: 'consultation',
    specialty: null,
    campus: code,
    clinic: 'Clinic',
    building: draws.pick(['north', 'south']),
    room: null,
    startAt: new Date(instantOf(day, draws.int(0, 287) * 5, timeZone)).toISOString(),
    minutes: draws.int(1, 36) * 5,
    needsInterpreter: true,
    language: draws.pick(LANGUAGES),
    mode: 'in-person',
    preparation: null,
    status: 'confirmed',
    cancelReason: null,
  };
};

const aBooking = (draws: Draws, appointment: Appointment, id = 'booking'): Booking => ({
  id,
  version: 1,
  caseId: 'case',
  appointmentId: appointment.id,
  interpreterId: 'a',
  language: draws.pick(LANGUAGES),
  mode: draws.chance(0.7) ? 'in-person' : draws.pick(INTERPRETER_MODES),
  wishedSex: null,
  campus: appointment.campus,
  building: draws.chance(0.9) ? appointment.building : 'elsewhere',
  startAt: draws.chance(0.8)
    ? appointment.startAt
    : new Date(Date.parse(appointment.startAt) + draws.int(-6, 6) * 300_000).toISOString(),
  minutes: appointment.minutes,
  status: 'offered',
  requestedAt: '2026-01-01T00:00:00.000Z',
  isLateCancel: false,
  reason: null,
  kept: [],
});

/** The interpreter's day: some other bookings around the one that is asked about. */
const aDay = (draws: Draws, around: Appointment): readonly TakenTime[] =>
  Array.from({ length: draws.int(0, 6) }, (_, index) => {
    const startMs = Date.parse(around.startAt) + draws.int(-60, 60) * 300_000;
    const other = {
      ...around,
      startAt: new Date(startMs).toISOString(),
      minutes: draws.int(1, 24) * 5,
    };
    return takenBy(aBooking(draws, other, `other-${index}`));
  });

beforeAll(ensureTemporal);

describe('conflicts of an interpreter’s bookings', () => {
  test('are those that brute force finds, on days of every kind', () => {
    const draws = new Draws(SEED);
    const total = rounds(10_000, 100_000);
    const wrong: unknown[] = [];
    const met = new Set<string>();
    for (let round = 0; round < total; round += 1) {
      const appointment = anAppointment(draws, draws.pick(DAYS));
      const interpreter = anInterpreter(draws);
      const booking = aBooking(draws, appointment);
      const day = aDay(draws, appointment);
      const index = new IntervalIndex<TakenTime>();
      for (const each of [...day, takenBy(booking)]) index.add(each);
      const facts = { booking, appointment, interpreter };
      const found = conflictsOf({ ...facts, taken: index.within(reachOf(spanOf(booking))) });
      const kinds = found
        .flatMap(({ kind, others }) => Array<string>(Math.max(1, others.length)).fill(kind))
        .toSorted();
      const expected = bruteConflicts({ ...facts, taken: day });
      for (const kind of expected) met.add(kind);
      if (kinds.join() !== expected.join()) wrong.push({ booking, interpreter, kinds, expected });
    }
    figure('Interpreter conflicts ≡ brute force', total, wrong.length, SEED);
    expect(wrong.slice(0, 1)).toEqual([]);
    expect([...met].toSorted()).toEqual(
      [
        'appointment-moved',
        'language',
        'language-changed',
        'mode',
        'off-shift',
        'overlap',
        'walking-buffer',
      ].toSorted(),
    );
  });

  test('the index finds what touches a stretch, after any adding and removing', () => {
    const draws = new Draws(SEED);
    for (let round = 0; round < 300; round += 1) {
      const index = new IntervalIndex<TakenTime>();
      const held = new Map<string, TakenTime>();
      for (let step = 0; step < 40; step += 1) {
        const id = `b${draws.int(0, 15)}`;
        const known = held.get(id);
        if (known) {
          index.remove(known);
          held.delete(id);
        } else {
          const fromMs = draws.int(0, 400);
          const span = { ...takenBy(aBooking(draws, anAppointment(draws, '2026-07-04'), id)) };
          const taken = { ...span, fromMs, toMs: fromMs + draws.int(1, 60) };
          index.add(taken);
          held.set(id, taken);
        }
        const fromMs = draws.int(0, 400);
        const toMs = fromMs + draws.int(1, 80);
        const touching = [...held.values()].filter(
          (each) => each.fromMs < toMs && each.toMs > fromMs,
        );
        expect(new Set(index.within({ fromMs, toMs }))).toEqual(new Set(touching));
      }
    }
  });

  test('kept, they are open again once a fact has changed', () => {
    const draws = new Draws(1);
    const appointment = anAppointment(draws, '2026-07-06');
    const interpreter = { ...anInterpreter(draws), shifts: [] };
    const booking = { ...aBooking(draws, appointment), startAt: appointment.startAt };
    const of = (one: Booking, taken: readonly TakenTime[] = []) =>
      conflictsOf({ booking: one, appointment, interpreter, taken });
    const offShift = of(booking).find(({ kind }) => kind === 'off-shift');
    const decision = decideKeep(booking, offShift, { reason: 'She agreed', by: 'me', at: 'now' });
    if (!decision.ok || offShift === undefined) throw new Error('It could not be kept');
    expect(keptOf(decision.booking, offShift)?.reason).toBe('She agreed');
    const later = { ...decision.booking, minutes: booking.minutes + 5 };
    const [again] = of(later).filter(({ kind }) => kind === 'off-shift');
    expect(again && keptOf(later, again)).toBeNull();

    // One that is kept says nothing of a second at the same time.
    const other = takenBy({ ...booking, id: 'one' });
    const clash = of(booking, [other]).find(({ kind }) => kind === 'overlap');
    const kept = decideKeep(booking, clash, { reason: 'Short', by: 'me', at: 'now' });
    if (!kept.ok) throw new Error('It could not be kept');
    const both = of(kept.booking, [other, { ...other, id: 'two' }]);
    const overlap = both.filter(({ kind }) => kind === 'overlap');
    expect(overlap.map((each) => keptOf(kept.booking, each))).toEqual([null]);
    expect(unseenRefusal(kept.booking, overlap, [])?.code).toBe('interpreter-conflict');
    expect(
      unseenRefusal(
        kept.booking,
        overlap,
        overlap.map(({ facts }) => facts),
      ),
    ).toBeNull();
  });
});

describe('the finder', () => {
  test('ranks nobody with a conflict before somebody free, and no fix makes a conflict', () => {
    const draws = new Draws(SEED);
    let fixes = 0;
    for (let round = 0; round < 400; round += 1) {
      const appointment = anAppointment(draws, draws.pick(DAYS));
      const interpreters = Array.from({ length: 12 }, (_, at) => anInterpreter(draws, `i${at}`));
      const booking = { ...aBooking(draws, appointment), interpreterId: 'i0' };
      const days = new Map(interpreters.map(({ id }) => [id, aDay(draws, appointment)]));
      const takenOf = (id: string): readonly TakenTime[] => days.get(id) ?? [];
      const wanted: Wanted = {
        appointment,
        // As the server asks: in the language that the appointment is in now.
        language: appointment.language ?? booking.language,
        mode: booking.mode,
        wishedSex: draws.pick([null, 'female', 'male'] as const),
        booking,
        ofCase: [booking],
      };
      const ranked = rankInterpreters(wanted, interpreters, takenOf);
      const firstTaken = ranked.findIndex(({ conflicts }) => conflicts.length > 0);
      const lastFree = ranked.findLastIndex(({ conflicts }) => conflicts.length === 0);
      expect(lastFree).toBeLessThan(firstTaken === -1 ? ranked.length : firstTaken);
      for (const fix of fixesOf(wanted, interpreters, takenOf)) {
        fixes += 1;
        const interpreter = interpreters.find(({ id }) => id === fix.interpreterId) ?? null;
        const { startAt, minutes, campus, building } = appointment;
        const { language } = wanted;
        const mended = { ...booking, ...fix, startAt, minutes, campus, building, language };
        const taken = takenOf(fix.interpreterId);
        expect(bruteConflicts({ booking: mended, appointment, interpreter, taken })).toEqual([]);
      }
    }
    figure('Interpreter fixes without a new conflict', fixes, 0, SEED);
    expect(fixes).toBeGreaterThan(100);
  });
});
