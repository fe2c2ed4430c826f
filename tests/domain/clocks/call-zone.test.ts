import { beforeAll, expect, test } from 'vitest';
import { ensureTemporal } from '@/lib/zoned-time';
import type { Stage } from '@/domain/vocabulary';
import { callWindowOf } from '@/domain/clocks/call-window';
import { callZoneBeside } from '@/domain/clocks/call-zone';
import { aCase } from '../../support/case-builders';

beforeAll(ensureTemporal);

const AT = Date.parse('2026-11-24T16:15:00.000Z');
const BUENOS_AIRES = 'America/Argentina/Buenos_Aires';

test.for<[string, Stage, string | null, string | null]>([
  ['the caller’s, while the patient is at home', 'scheduling', BUENOS_AIRES, BUENOS_AIRES],
  ['none while the patient is on site', 'on-site', BUENOS_AIRES, null],
  ['none that shows the campus’s own time', 'preparing', 'America/Winnipeg', null],
  ['that of the office where the caller’s is not known', 'preparing', null, 'America/Lima'],
])('the time beside an appointment: %s', ([, stage, timeZone, zone]) => {
  const record = aCase({ office: 'peru', campus: 'rochester', stage });
  const asked = { ...record, caller: { ...record.caller, timeZone } };
  expect(callZoneBeside(asked, 'America/Chicago', AT)).toBe(zone);
});

test.for<[string, string, string | null, boolean | null]>([
  ['by the caller’s clock', 'peru', 'Asia/Tokyo', false],
  ['by that of the country’s office where the caller’s is not known', 'peru', null, true],
  ['which Direct does not have', 'direct', null, null],
  ['by the office’s where the caller’s is a word that no zone has', 'peru', 'Lima', true],
])('whether one may ring: %s', ([, office, timeZone, isOpen]) => {
  const record = aCase({ office, campus: 'rochester' });
  const asked = { ...record, caller: { ...record.caller, timeZone } };
  expect(callWindowOf(asked, AT)?.isOpen ?? null).toBe(isOpen);
});
