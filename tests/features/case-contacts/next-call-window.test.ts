import { beforeAll, expect, test } from 'vitest';
import { EMPTY_CONTACT } from '@/features/case-contacts/contact-values';
import { shutThen } from '@/features/case-contacts/next-call-window';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '../../support/case-builders';

beforeAll(ensureTemporal);

const OFFICE = 'America/Guatemala';
const MADRID = 'Europe/Madrid';

test.for([
  ['by day', '2026-11-29', '10:00', null, OFFICE, null],
  ['at night', '2026-11-29', '23:30', null, OFFICE, '2026-11-30T15:00:00.000Z'],
  ['at night for a caller abroad', '2026-11-30', '16:00', null, MADRID, '2026-12-01T08:00:00.000Z'],
  ['before safe hours', '2026-11-30', '10:00', '21:00', OFFICE, '2026-12-01T03:00:00.000Z'],
  ['within safe hours', '2026-11-30', '21:30', '21:00', OFFICE, null],
  ['where nobody knows the zone', '2026-11-29', '23:30', null, null, null],
  ['not typed', '', '23:30', null, OFFICE, null],
  ['of half a date', '2026-11', '23:30', null, OFFICE, null],
] as const)('a next contact %s', ([, nextOn, nextTime, safeFrom, callZone, opensAt]) => {
  // Direct has no country whose clock could stand in for the caller's.
  const record = aCase({ office: 'direct' });
  const asked = {
    ...record,
    caller: { ...record.caller, timeZone: callZone },
    disclosure: { ...record.disclosure, safeFrom },
  };
  const shut = shutThen({ ...EMPTY_CONTACT, nextOn, nextTime }, OFFICE, asked);
  expect(shut === null ? null : new Date(shut.opensAtMs).toISOString()).toBe(opensAt);
});
