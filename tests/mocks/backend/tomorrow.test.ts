import { expect, it } from 'vitest';
import { deriveRow } from '@/domain/derive-row';
import { tomorrowOf } from '@mocks/services/my-day/my-day-tomorrow';
import { aCase, aPatient } from '@tests/support/case-builders';

const TOMORROW = {
  date: '2026-11-25',
  fromMs: Date.parse('2026-11-25T06:00:00Z'),
  toMs: Date.parse('2026-11-26T06:00:00Z'),
};
const row = deriveRow(aCase({ stage: 'follow-up', ownerId: 'somebody' }), aPatient());
const promisedBy = (personId: string, tomorrowAt: string | null) => ({
  row,
  personId,
  owed: [],
  tomorrowAt,
});
const at = '2026-11-25T15:00:00.000Z';
const after = '2026-11-27T15:00:00.000Z';

it.each([
  ['alone', [promisedBy('me', at)]],
  ['beside a colleague who has nothing then', [promisedBy('me', at), promisedBy('away', null)]],
  ['after a colleague who has nothing then', [promisedBy('away', null), promisedBy('me', at)]],
  ['beside a colleague’s later one', [promisedBy('me', at), promisedBy('away', after)]],
])('a follow-up that is due tomorrow is told, %s', (_what, promised) => {
  const none = { mine: [], tasks: [], chases: new Map<string, string>() };
  const parts = { ...none, isToday: () => false, tomorrow: TOMORROW };
  expect(tomorrowOf({ ...parts, promised })).toEqual([{ row, reasons: ['follow-up'] }]);
});
