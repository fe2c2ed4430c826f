import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { APPOINTMENT_STATUSES, type Appointment } from '@/domain/plan/appointment';
import { calendarText } from '@/domain/plan/itinerary-file/ics';
import { itineraryEvents } from '@/domain/plan/itinerary-file/itinerary-events';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import { anAppointment } from './appointment-builders';

const MADE_AT_MS = Date.parse('2026-11-24T16:00:00Z');

const texts = ({ clinic, room, preparation }: Appointment) => ({
  summary: clinic,
  location: room ?? '',
  description: preparation ?? '',
});

/** What another program reads in the file. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      startMs: event.startDate.toJSDate().getTime(),
      endMs: event.endDate.toJSDate().getTime(),
      status: component.getFirstPropertyValue('status'),
      summary: event.summary ?? '',
      location: event.location ?? '',
      description: event.description ?? '',
    };
  });
}

const text = fc
  .string({ unit: 'grapheme', maxLength: 120 })
  // Control characters but line ends are left out of a file on purpose.
  .map((value) => value.replaceAll(/\p{Cc}/gu, '').replaceAll('|', '\n'));

const appointments = fc.array(
  fc
    .record({
      id: fc.uuid(),
      version: fc.integer({ min: 1, max: 400 }),
      startMs: fc.integer({ min: 1_760_000_000, max: 1_900_000_000 }),
      minutes: fc.integer({ min: 5, max: 2_160 }),
      clinic: text,
      room: text,
      preparation: text,
      status: fc.constantFrom(...APPOINTMENT_STATUSES),
    })
    .map(({ startMs, ...rest }) =>
      anAppointment({ ...rest, startAt: new Date(startMs * 1_000).toISOString() }),
    ),
  { maxLength: 6 },
);

describe('the calendar file of an itinerary', () => {
  it('is read by another parser as what was written, whatever the texts', () => {
    const count = rounds(150, 2_000);
    fc.assert(
      fc.property(appointments, (all) => {
        const events = itineraryEvents(all, texts);
        expect(read(calendarText(events, MADE_AT_MS))).toEqual(events);
      }),
      { numRuns: count },
    );
    figure('calendar files read by ical.js', count, 0);
  });

  it('ends its lines by the standard and folds them within 75 octets', () => {
    const long = anAppointment({ clinic: 'عيادة القلب 心脏门诊 🫀'.repeat(12) });
    const file = calendarText(itineraryEvents([long], texts), MADE_AT_MS);
    const lines = file.split('\r\n');
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBe(75);
    expect(read(file)[0]?.summary).toBe(long.clinic);
  });

  it('escapes what would end a text or begin another', () => {
    const clinic = String.raw`Lungs; heart, C:\new` + '\nSecond line';
    const file = calendarText(itineraryEvents([anAppointment({ clinic })], texts), MADE_AT_MS);
    expect(file).toContain(String.raw`SUMMARY:Lungs\; heart\, C:\\new\nSecond line`);
    expect(read(file)[0]?.summary).toBe(clinic);
  });

  it('keeps the identity over a move and a cancellation, and takes back what was cancelled', () => {
    const first = anAppointment({ version: 1, status: 'confirmed' });
    const moved = { ...first, version: 2, status: 'moved', startAt: '2026-12-09T15:00:00.000Z' };
    const cancelled = { ...first, version: 3, status: 'cancelled' };
    const events = [first, moved as Appointment, cancelled as Appointment].flatMap((each) =>
      itineraryEvents([each], texts),
    );
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(1);
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(events.map(({ status }) => status)).toEqual(['CONFIRMED', 'TENTATIVE', 'CANCELLED']);
  });
});
