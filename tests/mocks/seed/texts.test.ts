import { expect, test } from 'vitest';
import { deriveRow } from '@/domain/derive-row';
import { ensureTemporal } from '@/lib/zoned-time';
import * as lists from '@mocks/seed/text-lists';
import { giveTexts, hasTexts } from '@mocks/seed/texts';
import { createWorld, type World } from '@mocks/seed/world';
import { figure } from '@tests/support/figure';

const SIZE = 800;

test('rows are the same before the words of their records are there and after', async () => {
  await ensureTemporal();
  const world = (): World =>
    createWorld({ seed: 'demo', size: SIZE, laidAtMs: Date.parse('2026-11-24T16:30:00Z') });
  const numbers = Array.from({ length: SIZE }, (_, index) => index + 1);
  const made = numbers.flatMap((n) => world().madeCase(n) ?? []);
  expect(hasTexts()).toBe(false);

  const same = world();
  const [first] = numbers;
  const before = same.madeCase(first ?? 0);
  giveTexts(lists);
  const after = numbers.flatMap((n) => world().madeCase(n) ?? []);
  const failed = made.filter(({ caseRecord, patient }, index) => {
    const other = after[index];
    const row = JSON.stringify(deriveRow(caseRecord, patient));
    return !other || row !== JSON.stringify(deriveRow(other.caseRecord, other.patient));
  });
  figure('seed: rows without the words of records', made.length, failed.length);
  expect(failed).toEqual([]);

  // What a world has at hand from before is made again.
  expect(before?.caseRecord.summary ?? '…').toContain('…');
  expect(same.madeCase(first ?? 0)).toEqual(after[0]);
  const words = after.map(({ caseRecord }) => JSON.stringify(caseRecord)).join('');
  expect(words).not.toContain('…');
});
