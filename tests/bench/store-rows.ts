/** Rows that look like those of the product, made up by number: only the store is measured. */
import type { BaseData, StoredRecord } from '@mocks/store/store';
import type { CaseRow } from '@/domain/case-row';
import { CHANNELS, PAYERS, STAGES, URGENCIES } from '@/domain/vocabulary';

export const NOW = Date.UTC(2026, 10, 24, 16);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface BenchShape {
  readonly row: CaseRow;
  readonly event: StoredRecord;
  readonly tables: { readonly cases: StoredRecord };
}

/** A number below `size` that depends on row and purpose alone. */
export function draw(number: number, purpose: number, size: number): number {
  let mixed = Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(purpose + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % size;
}

const pick = <T>(number: number, purpose: number, list: readonly T[]): T =>
  list[draw(number, purpose, list.length)] as T;

const SYLLABLES = [
  'ma',
  'ri',
  'jo',
  'sa',
  'lo',
  'pe',
  'ka',
  'nu',
  'te',
  'vi',
  'do',
  'ra',
  'el',
  'an',
];
export const word = (number: number, purpose: number): string =>
  [1, 2, 3].map((part) => pick(draw(number, purpose, 4000), part, SYLLABLES)).join('');
const iso = (ms: number): string => new Date(ms).toISOString();
export const idOf = (number: number): string =>
  `00000000-0001-7000-8000-${String(number).padStart(12, '0')}`;
const SPECIALTIES = ['cancer', 'neurology', 'orthopedics', 'transplant', 'neurosurgery'];

export function rowOf(number: number, id: string = idOf(number)): CaseRow {
  const arrivedMs = NOW - draw(number, 1, 730) * DAY - draw(number, 2, 86_400) * 1000;
  const isOpen = draw(number, 3, 10) < 4;
  const isPaused = isOpen && draw(number, 4, 10) === 0;
  const dueMs = arrivedMs + draw(number, 5, 60) * DAY;
  const name = `${word(number, 20)} ${word(number, 21)} ${word(number, 22)}`;
  const reference = `IC-2026-${String(number).padStart(6, '0')}`;
  return {
    id,
    reference,
    version: 1,
    revision: 1,
    office: `office-${draw(number, 6, 20)}`,
    campus: pick(number, 7, [null, 'rochester', 'arizona', 'florida', 'london']),
    channel: pick(number, 8, CHANNELS),
    facilitator: null,
    patientId: id,
    patientName: name,
    patientOwnScript: null,
    callerName: `${word(number, 23)} ${word(number, 24)}`,
    language: pick(number, 9, [null, 'en', 'es', 'ar', 'zh', 'pt', 'fr']),
    residence: `c${draw(number, 10, 40)}`,
    specialties: [pick(number, 11, SPECIALTIES)],
    urgency: pick(number, 12, URGENCIES),
    payer: pick(number, 13, [null, ...PAYERS]),
    stage: isOpen ? pick(number, 14, STAGES) : 'closed',
    outcome: null,
    stageSince: iso(arrivedMs + DAY),
    arrivedAt: iso(arrivedMs),
    ownerId: isOpen && draw(number, 15, 5) > 0 ? `p${draw(number, 16, 60)}` : null,
    dueAt: isOpen && !isPaused ? iso(dueMs) : null,
    dueTodayFrom: isOpen && !isPaused ? iso(dueMs - 8 * HOUR) : null,
    pausedSince: isPaused ? iso(arrivedMs + 2 * DAY) : null,
    duePlace: isOpen ? 'rochester' : null,
    waitingOn: isPaused ? 'patient' : null,
    holdReviewOn: null,
    holdReviewFrom: isPaused ? iso(NOW + (draw(number, 17, 20) - 10) * DAY) : null,
    blocker: null,
    failingGates: [],
    nextContactAt: isOpen ? iso(NOW + draw(number, 18, 10) * DAY) : null,
    arrivalOn: null,
    departureOn: null,
    visaRiskFrom: draw(number, 19, 20) === 0 ? '2026-01-01T00:00:00.000Z' : null,
    transfer: null,
    handOff: null,
    complexity: [],
    isIntakeComplete: draw(number, 25, 3) > 0,
    searchKey: `${name} ${number} ic2026${String(number).padStart(6, '0')} 52${draw(number, 26, 1e8)}`,
  };
}

export const benchBase = (count: number): BaseData<BenchShape> => ({
  identity: { count },
  count,
  idOf,
  numberOf: (id) => {
    const number = id.startsWith('00000000-0001-') ? Number(id.slice(24)) : count;
    return number < count ? number : null;
  },
  row: (number) => rowOf(number),
  table: () => null,
  events: null,
});
