import { expect, test } from 'vitest';
import type { AbsenceEntry } from '@/contract/absence';
import { absenceOf, formOf, typedUpon, withAbsence } from '@/features/absences/absence-values';

const entry = (part: Partial<AbsenceEntry['absence']> = {}): AbsenceEntry => ({
  personId: 'away',
  version: 3,
  absence: { fromOn: '2026-12-01', toOn: '2026-12-04', coverId: 'ana', ...part },
  beside: [{ fromOn: '2026-12-10', toOn: '2026-12-12', coverId: null }],
  open: 0,
  uncovered: 0,
  unseen: 0,
  hasSignedIn: false,
});

test('list and version of what is written come from the one entry', () => {
  const [other] = entry().beside;
  expect(withAbsence(entry(), null)).toEqual({
    personId: 'away',
    version: 3,
    absences: [other],
  });
  expect(withAbsence(entry(), entry().absence).absences).toEqual([other, entry().absence]);
});

test('what was typed stays upon what somebody else changed meanwhile, the rest follows it', () => {
  const seen = entry();
  const typed = { ...formOf(seen), toOn: '2026-12-06' };
  const newest = entry({
    coverId: 'ben',
    toOn: '2026-12-05',
    covers: [{ personId: 'cy', languages: ['es'], offices: [] }],
  });
  expect(absenceOf(typedUpon(typed, seen, newest))).toEqual({
    ...newest.absence,
    toOn: '2026-12-06',
  });
});
