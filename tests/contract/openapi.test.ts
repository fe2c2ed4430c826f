import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { endpoints } from '@/contract/endpoints';
import { openApiDocument } from '@/contract/openapi';
import { POLICY } from '@/domain/policy-table';

it('the OpenAPI document on disk is the contract as it stands', () => {
  const onDisk = readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8');
  // Stale? `npm run openapi` writes it again.
  expect(JSON.parse(onDisk)).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});

it('every operation is public or has its row in the policy', () => {
  const without = Object.values(endpoints).filter(
    ({ policy }) => policy !== 'public' && !(policy in POLICY),
  );
  expect(without).toEqual([]);
});

it('no two operations answer at the same address', () => {
  const addresses = Object.values(endpoints).map(({ method, path }) => `${method} ${path}`);
  expect(new Set(addresses).size).toBe(addresses.length);
});
