import { setupI18n } from '@lingui/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventTexts, itineraryDays } from '@/features/case-letters/itinerary';
import { patientIn } from '@/features/case-letters/patient-line';
import { seatOf } from '@/features/case-letters/signature';
import { ensureTemporal } from '@/lib/zoned-time';
import { CAMPUSES } from '@/reference/campuses';
import { OFFICES } from '@/reference/offices';
import { anAppointment } from '@tests/domain/plan/appointment-builders';

beforeAll(ensureTemporal);

const words = (locale: string) => setupI18n({ locale, messages: { [locale]: {} } });
/** Without what sets a name apart from the words around it. */
const plain = (text: string): string => text.replaceAll(/[⁦-⁩]/gu, '');

describe('a letter', () => {
  it.each([
    ['rochester', 'International Center, Rochester, Minnesota'],
    ['monterrey', 'Office of the International Center, Monterrey, Mexico'],
    // London is both and has no center.
    ['london', 'Office of the International Center, London, United Kingdom'],
  ])('is signed by who sits in %s as “%s”', (place, said) => {
    expect(seatOf(words('en'), { place })).toBe(said);
  });

  it('is signed by no center where there is none', () => {
    const centers = [...OFFICES, ...CAMPUSES].filter(({ code }) =>
      seatOf(words('en'), { place: code }).startsWith('International Center'),
    );
    expect(centers.map(({ code }) => code)).toEqual(['rochester', 'arizona', 'florida']);
  });

  const fatima = {
    given: 'Fatima Saeed',
    family: 'Al Suwaidi',
    ownScript: 'فاطمة سعيد',
    preferred: null,
  };
  it.each([
    ['en', fatima, 'Fatima Saeed Al Suwaidi'],
    ['ar', fatima, 'فاطمة سعيد (Fatima Saeed Al Suwaidi)'],
    ['zh', fatima, 'Fatima Saeed Al Suwaidi'],
    ['ar', { ...fatima, ownScript: null }, 'Fatima Saeed Al Suwaidi'],
  ])('in %s names a patient by their own script where it is its writing', (locale, name, said) => {
    expect(plain(patientIn(words(locale), name))).toBe(said);
  });

  it('names a clinic in its language, and one that nobody knows as it was typed', () => {
    const clinicsIn = (locale: string) =>
      itineraryDays(words(locale), {
        reference: 'IC-2026-000001',
        patient: fatima,
        appointments: [
          anAppointment({ id: 'a', clinic: 'Laboratory' }),
          anAppointment({ id: 'b', clinic: 'Sleep clinic' }),
        ],
        signer: { name: 'S', place: 'rochester' },
      })
        .flatMap(({ items }) => items)
        .map(({ what }) => plain(what).replace(/ \(.*/u, ''));
    expect(clinicsIn('ar')).toEqual(['المختبر', 'Sleep clinic']);
    expect(clinicsIn('en')).toEqual(['Laboratory', 'Sleep clinic']);
  });

  it('sets a room apart from the words beside it, in a calendar by marks that every program knows', () => {
    const appointment = anAppointment({ id: 'a', room: '5-198' });
    const [day] = itineraryDays(words('ar'), {
      reference: 'IC-2026-000001',
      patient: fatima,
      appointments: [appointment],
      signer: { name: 'S', place: 'rochester' },
    });
    const place = day?.items[0]?.lines[0] ?? '';
    // After an Arabic word alone, "5-198" is laid out "198-5".
    expect(place).toMatch(/\p{Script=Arabic}.* · \u20685-198\u2069 · .*\p{Script=Arabic}/u);
    const { summary, location } = eventTexts(words('ar'))(appointment);
    expect(location).toMatch(/\p{Script=Arabic}.* · \u200E5-198\u200E · .*\p{Script=Arabic}/u);
    expect(location + summary).not.toMatch(/[\u2066-\u2069]/u);
    const english = eventTexts(words('en'))(appointment);
    expect(english.location + english.summary).not.toMatch(/[\u200E\u200F\u2066-\u2069]/u);
  });
});
