import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { endpoints } from '@/contract/endpoints';
import { namedSchemas } from '@/contract/named-schemas';
import { openApiDocument } from '@/contract/openapi';
import { versionedRecord } from '@/contract/versioned-record';
import { POLICY } from '@/domain/policy-table';

it('the OpenAPI document on disk is the contract as it stands', () => {
  const onDisk = readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8');
  // Stale? `npm run openapi` writes it again.
  expect(JSON.parse(onDisk)).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});

it('every shape that a file of the contract exports has its name in the document', () => {
  const files = import.meta.glob<Readonly<Record<string, unknown>>>('/src/contract/**/*.ts', {
    eager: true,
  });
  const named = namedSchemas();
  const shapes = Object.values(files)
    .flatMap((file) => Object.entries(file))
    .filter(([name, value]) => /^[A-Z]/.test(name) && value instanceof z.ZodMiniObject);
  expect(shapes.length).toBeGreaterThan(100);
  const nameless = shapes.filter(([, shape]) => !named.has(shape as z.ZodMiniObject));
  expect(nameless.map(([name]) => name)).toEqual([]);
});

it('the document holds each shape once, and refers to none that it does not hold', () => {
  const document = openApiDocument() as {
    readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
  };
  const text = JSON.stringify(document);
  const used = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
  expect(new Set(used)).toEqual(new Set(Object.keys(document.components.schemas)));
  expect(text).not.toMatch(/\$defs|__schema/);
  // One plan, whatever answers with it: in full with each of its commands it was 23 MB.
  expect(text.length).toBeLessThan(2_000_000);
});

it.each([
  ['editCase', 'case'],
  ['editPatient', 'patient'],
  ['moveAppointment', 'appointment'],
  ['answerChase', 'follow-up'],
  ['changeTask', 'task'],
  ['changeLodgingNeed', 'lodging need'],
  ['setAbsences', 'person'],
  ['setCapacity', 'person'],
] as const)('%s compares the version of the %s', (operationId, record) => {
  expect(versionedRecord(endpoints[operationId])).toBe(record);
});

it('every parameter of an operation with a version is the case, or has a record', () => {
  const unknown = Object.values(endpoints).filter(
    (endpoint) =>
      endpoint.versioned &&
      !endpoint.path.includes(':reference') &&
      versionedRecord(endpoint) === 'case',
  );
  expect(unknown).toEqual([]);
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
