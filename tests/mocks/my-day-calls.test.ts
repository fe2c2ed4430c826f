import { beforeAll, expect, test } from 'vitest';
import { ensureTemporal } from '@/lib/zoned-time';
import { callOf } from '@mocks/services/my-day/my-day-calls';
import { aCase } from '@tests/support/case-builders';

beforeAll(ensureTemporal);

const caller = { ...aCase().caller, consent: 'given', phone: null, whatsApp: null } as const;
const numberOf = (over: object): string | null =>
  callOf(aCase({ caller: { ...caller, ...over } }), Date.parse('2026-11-24T16:00Z')).phone;

test.for([
  ['the phone', { phone: '+50255551234', whatsApp: '+50255559999' }, '+50255551234'],
  ['WhatsApp, where it is all that was left', { whatsApp: '+50255559999' }, '+50255559999'],
  ['nothing, where consent was withdrawn', { whatsApp: '+502', consent: 'withdrawn' }, null],
] as const)('a call rings %s', ([, over, rung]) => {
  expect(numberOf(over)).toBe(rung);
});
