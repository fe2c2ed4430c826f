import { isDeepStrictEqual } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { unflatten } from '@/domain/merge/edit-fields';
import { isMerged, type PatchField, patchFieldsOf, valuesOf } from '@tests/support/field-values';
import { figure } from '@tests/support/figure';
import { type Place, placeAt } from './places';
import { type Prepared, prepare } from './prepared';
import { reveal } from './reveal-samples';
import * as table from './round-trip-table';
import { OPERATIONS, openTarget } from './target';

const target = openTarget({ size: 1_200 });
const REFERENCE = /IC-\d{4}-\d{6}/;
const COUNTERS: ReadonlySet<string> = new Set(['version', 'revision']);

/** What changes a record that stands: a part of it, or all that is said of it. */
const edits = OPERATIONS.filter(
  ({ operationId, method, path }) =>
    table.ELSEWHERE[operationId] === undefined &&
    (method === 'patch' || method === 'put' || /\/(?:edit|care-site)$/.test(path)),
);

const read = (fields: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], fields) ??
  null;

/** As what was typed is kept: composed (NFC), and otherwise as it is. */
function kept(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(kept);
  if (value === null || typeof value !== 'object') return value ?? null;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [name, kept(inner)]),
  );
}

/** A field of the body, or (without a schema) one of the record that no body names. */
type Field = Pick<PatchField, 'path'> & { readonly schema: PatchField['schema'] | null };

const isGiven = (body: unknown, path: string): boolean => {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  const at = parts.length === 0 ? body : read(body, parts.join('.'));
  return at !== null && typeof at === 'object' && last in at;
};

/** Nothing, or words of no Latin alphabet: no rule is about those. */
const isFree = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && /[^ -~]/.test(value));

describe('F1 what is sent is what is read', () => {
  let sent = 0;
  let ran = 0;
  const wrong: string[] = [];

  for (const { operationId, method, body: schema } of edits) {
    it(`${operationId}: each field as it was sent, and no other one`, async () => {
      if (schema === null) throw new Error('It sends nothing');
      ran += 1;
      const first = await prepare(target, operationId);
      const { client } = first;
      const nowMs = await target.now();
      const others = await Promise.all(
        (table.VARIANTS[operationId] ?? []).map((begin) => begin(client, nowMs)),
      );
      const faults: string[] = [];
      const taken = new Map<string, Set<string>>();

      const roundTrip = async (path: string, body: unknown, of: PatchField, value: unknown) => {
        const fields = patchFieldsOf(schema, body);
        const name = `${operationId} ${of.path}`;
        const beside = table.BESIDE[name] ?? {};
        const changed = isMerged(schema)
          ? { ...listOf(body), ...beside, ...unflatten({ [of.path]: value }) }
          : { ...(body as object), ...beside, [of.path]: value };
        const before = await placeAt(client, path);
        const answer = await client.send(method.toUpperCase(), path, {
          body: changed,
          ...(before.version === undefined ? {} : { ifMatch: before.version }),
        });
        const told = `${name} ${JSON.stringify(value).slice(0, 80)}`;
        sent += 1;
        if (answer.status >= 300) {
          const isRule = answer.status === 409 || answer.status === 422;
          if (isRule && (!isFree(value) || table.REFUSED[name] !== undefined)) return;
          faults.push(`${told}: ${answer.status} ${answer.text}`);
          return;
        }
        const after = await placeAt(client, path);
        const held = read(after.fields, of.path);
        const want = value === null ? (table.WITHOUT[name] ?? null) : kept(value);
        if (isDeepStrictEqual(held, want)) taken.get(name)?.add(JSON.stringify(held));
        else if (table.FEW[name] === undefined) {
          faults.push(`${told} is read as ${JSON.stringify(held)?.slice(0, 80)}`);
        }
        const mayChange = new Set([
          of.path,
          ...Object.keys(beside),
          ...(table.FOLLOWS[name] ?? []),
        ]);
        for (const other of standing(fields, before)) {
          const isNamed = table.FEW[`${operationId} ${other.path}`] !== undefined;
          if (isNamed || mayChange.has(other.path)) continue;
          const was =
            other.schema !== null && isGiven(changed, other.path)
              ? kept(read(changed, other.path))
              : read(before.fields, other.path);
          const is = read(after.fields, other.path);
          if (isDeepStrictEqual(is, was)) continue;
          const change = `from ${JSON.stringify(was)} to ${JSON.stringify(is)}`;
          faults.push(`${told} changes ${other.path} ${change}`);
        }
      };

      for (const { path, body } of [first, ...others]) {
        const reference = REFERENCE.exec(path)?.[0];
        // Numbers are compared as well, which otherwise no supervisor sees.
        if (reference !== undefined) await reveal(client, reference);
        const ids = await table.idsFor(target, client, reference);
        // What ends a record comes last.
        const fields = patchFieldsOf(schema, body).toSorted(
          (one, other) => Number(one.path === 'status') - Number(other.path === 'status'),
        );
        for (const field of fields) {
          const key = field.path.split('.').at(-1) ?? '';
          const name = `${operationId} ${field.path}`;
          if (!taken.has(name)) taken.set(name, new Set());
          for (const value of ids[key] ?? valuesOf(field.schema, key)) {
            await roundTrip(path, body, field, value);
          }
        }
      }
      for (const [name, values] of taken) {
        const isNamed = table.FEW[name] !== undefined;
        if (values.size < 2 && !isNamed) faults.push(`${name}: ${values.size} values were taken`);
      }
      wrong.push(...faults);
      expect(faults).toEqual([]);
    });
  }

  it('names what does otherwise, and nothing that is not there', () => {
    const known = OPERATIONS.map(({ operationId }) => operationId);
    const named = [
      table.ELSEWHERE,
      table.VARIANTS,
      table.BESIDE,
      table.FOLLOWS,
      table.REFUSED,
      table.WITHOUT,
      table.FEW,
    ]
      .flatMap((each) => Object.keys(each))
      .map((name) => name.split(' ')[0] ?? '');
    expect(named.filter((id) => !known.includes(id))).toEqual([]);
  });

  afterAll(() => {
    figure('F1 fields sent and read again', sent, wrong.length);
    if (ran === edits.length && sent < 600) throw new Error(`Only ${sent} were sent`);
  });
});

/** The fields of the body, and what else stands in the record, but for what counts its changes. */
function standing(fields: readonly PatchField[], { fields: held }: Place): readonly Field[] {
  const tops = new Set(fields.map(({ path }) => path.split('.')[0]));
  const rest = Object.keys(held).filter((name) => !tops.has(name) && !COUNTERS.has(name));
  return [...fields, ...rest.map((path) => ({ path, schema: null }))];
}

/** Which list a view is of stands in every change of it. */
const listOf = (body: Prepared['body']): object => {
  const { list } = (body ?? {}) as { readonly list?: string };
  return list === undefined ? {} : { list };
};
