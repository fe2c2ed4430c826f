import { beforeAll, expect, it } from 'vitest';
import { seededReveals, seededTrail } from '@mocks/seed/audit-trail';
import * as lists from '@mocks/seed/text-lists';
import { giveTexts } from '@mocks/seed/texts';
import { createWorld } from '@mocks/seed/world';
import { recordsOf } from '@mocks/seed/world-records';
import { AUDIT_ACTIONS } from '@/domain/audit/audit';
import { ensureTemporal } from '@/lib/zoned-time';
import { figure } from '@tests/support/figure';
import { holdsOfAll } from '@tests/support/holds-of-all';

beforeAll(async () => {
  await ensureTemporal();
  giveTexts(lists);
});

it('the seeded trail is believable: in order, before now, and nobody changed what they had not opened', () => {
  const laidAtMs = Date.parse('2026-11-24T16:00:00.000Z');
  const world = createWorld({ seed: 'test', size: 2_400, laidAtMs });
  const { lines } = seededTrail(world, recordsOf(world));
  const kinds = new Set(lines.map(({ action }) => action));
  const missing = AUDIT_ACTIONS.filter((action) => !kinds.has(action));
  expect(missing).toEqual(['changed-many', 'arranged', 'reveal-ended']);
  expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted());
  expect(holdsOfAll(lines, ({ at }) => Date.parse(at) < laidAtMs)).toBe(true);
  const seen = new Set(
    lines.filter(({ action }) => action === 'viewed').map(({ by, caseId }) => `${by}/${caseId}`),
  );
  const since = new Date(laidAtMs - 13 * 86_400_000).toISOString();
  const blind = lines.filter(
    ({ action, by, caseId, at }) =>
      action === 'changed' && by !== null && at > since && !seen.has(`${by}/${caseId}`),
  );
  expect(blind).toEqual([]);
  expect(seededReveals(world).map(({ agreedBy }) => agreedBy !== null)).toEqual([
    true,
    false,
    false,
  ]);
  figure('seeded audit trail', lines.length, blind.length);
});
