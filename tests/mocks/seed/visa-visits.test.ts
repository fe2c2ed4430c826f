import { beforeAll, expect, it } from 'vitest';
import { countryOfTrip } from '@/domain/plan/travel/travellers';
import { ensureTemporal } from '@/lib/zoned-time';
import { isVisaExempt } from '@/reference/visa-exempt';
import * as lists from '@mocks/seed/text-lists';
import { giveTexts } from '@mocks/seed/texts';
import { createWorld } from '@mocks/seed/world';
import { recordsOf } from '@mocks/seed/world-records';
import { figure } from '@tests/support/figure';

const LAID_AT = '2026-11-24T16:30:00Z';
const SIZE = 2_400;

beforeAll(ensureTemporal);

it('who has applied for a visa was at the consulate on a working day, as task and papers say', () => {
  giveTexts(lists);
  const world = createWorld({ seed: 'demo', size: SIZE, laidAtMs: Date.parse(LAID_AT) });
  const records = recordsOf(world);
  let visits = 0;
  let needless = 0;
  const wrong: string[] = [];
  for (let n = 1; n <= SIZE; n += 1) {
    if (world.caseAt(n)?.stage === 'closed') continue;
    const { papers, tasks, legs } = records.planOf(n);
    const task = tasks.find(({ template }) => template === 'visa-appointment');
    if (papers.length > 0 && papers.every(({ visa }) => visa === 'not-needed')) {
      needless += 1;
      for (const { template, status } of tasks)
        if (template?.startsWith('visa-') && status !== 'not-needed')
          wrong.push(`${n}: ${template} ${status}, and no visa is needed`);
    }
    for (const { visaAppointmentOn: on } of papers) {
      if (on === null) continue;
      visits += 1;
      const isOpen = ![0, 6].includes(new Date(on).getUTCDay());
      const isBefore = on < LAID_AT && legs.every(({ departAt }) => on < departAt);
      const isTold = task === undefined || task.doneAt?.slice(0, 10) === on;
      if (!isOpen || !isBefore || !isTold)
        wrong.push(`${n}: ${on}, ${task?.doneAt ?? task?.status}`);
    }
  }
  // Nobody writes an invitation for who needs no visa.
  expect(needless).toBeGreaterThan(20);
  figure('seed: visits to a consulate', visits, wrong.length);
  expect(visits).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});

it('companions hold passports of their own, and visas where these need one', () => {
  giveTexts(lists);
  const world = createWorld({ seed: 'demo', size: SIZE, laidAtMs: Date.parse(LAID_AT) });
  const records = recordsOf(world);
  const kinds = { assumed: 0, same: 0, freed: 0, bound: 0 };
  const wrong: string[] = [];
  let companions = 0;
  for (let n = 1; n <= SIZE; n += 1) {
    const made = world.madeCase(n);
    if (made === null || made.caseRecord.stage === 'closed') continue;
    const { caseRecord: record, patient } = made;
    const country = countryOfTrip(record);
    const { papers } = records.planOf(n);
    for (const { id, nationality } of record.party) {
      companions += 1;
      const isFree = isVisaExempt(nationality ?? patient.nationality, country);
      if (nationality === null) kinds.assumed += 1;
      else if (nationality === patient.nationality) kinds.same += 1;
      else if (isFree !== isVisaExempt(patient.nationality, country))
        kinds[isFree ? 'freed' : 'bound'] += 1;
      const held = papers.find(({ travellerId }) => travellerId === id);
      if (held === undefined || patient.residence === country) continue;
      if ((held.visa === 'not-needed') !== isFree) wrong.push(`${n} ${id}: ${held.visa}`);
    }
  }
  figure('seed: companions and their visas', companions, wrong.length);
  expect(wrong).toEqual([]);
  expect(Math.min(kinds.assumed, kinds.same)).toBeGreaterThan(150);
  expect(kinds.freed).toBeGreaterThan(20);
  expect(kinds.bound).toBeGreaterThan(5);
});
