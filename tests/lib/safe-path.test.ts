import { expect, test } from 'vitest';
import { safePath } from '@/lib/safe-path';
import { figure } from '@tests/support/figure';

const KEPT = [
  '/',
  '/queues',
  '/queues/panama?stage=new&q=a%20b',
  '/cases/IC-2026-000001/contacts#top',
];

const PAYLOADS = [
  'https://evil.example',
  'http:evil.example',
  '//evil.example',
  '///evil.example',
  '////evil.example/%2f..',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\n//evil.example',
  '/%2f/evil.example',
  '/%2F%2Fevil.example',
  '/%5cevil.example',
  '/%5C%5Cevil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '@evil.example',
  'evil.example',
  '.evil.example',
  '?next=//evil.example',
  '#//evil.example',
  ' //evil.example',
  '\u0000//evil.example',
  '\u0085//evil.example',
  'https:/evil.example',
  'blob:https://evil.example/1',
  '/..//evil.example',
  '/.//evil.example/x?y#z',
  '/cases/../..//evil.example',
  '/%2e%2e//evil.example',
  '/x/%2E./%2e//evil.example',
  '/./%2Fevil.example',
  '/../%5C%5Cevil.example',
  '',
];

test.for(KEPT)('keeps %s', (path) => {
  expect(safePath(path)).toBe(path);
});

test('no payload leaves the origin', () => {
  const failed = PAYLOADS.filter((payload) => {
    const here = 'https://dashboard.example';
    return new URL(safePath(payload, '/queues'), here).origin !== here;
  });
  figure('D4 redirects', PAYLOADS.length, failed.length, 0);
  expect(failed).toEqual([]);
  for (const payload of PAYLOADS) expect(safePath(payload, '/queues')).toBe('/queues');
  expect(safePath(null, '/queues')).toBe('/queues');
});
