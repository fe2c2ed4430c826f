import * as z from 'zod/mini';
import type { Endpoint } from '@/contract/endpoint';
import { fieldsOf } from '@/contract/field-issues';
import { ProblemError } from '../services/call/problem-error';

/** Longest body that is read, in bytes; every text of the contract fits several times. */
const MAX_BODY_BYTES = 256 * 1024;

/** @throws {ProblemError} 413 for a body that is too long, by its header or as soon as so much of it was read. */
export async function readBody(request: Request): Promise<string> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > MAX_BODY_BYTES) throw new ProblemError('too-large');
  if (request.body === null) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  let text = '';
  for (let length = 0; ;) {
    const { done, value } = await reader.read();
    length += value?.byteLength ?? 0;
    if (length > MAX_BODY_BYTES) {
      void reader.cancel().catch(() => {});
      throw new ProblemError('too-large');
    }
    text += decoded(decoder, value);
    if (done) return text;
  }
}

/** The next piece of a text, or what is left of it. @throws {ProblemError} 400 for what is no UTF-8. */
function decoded(decoder: TextDecoder, piece: Uint8Array | undefined): string {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch {
    throw new ProblemError('unreadable', { fields: { body: 'invalid' } });
  }
}

/** Parameters and query of an address; strictly, 400 with a code per field. */
export function parseAddress(
  endpoint: Endpoint,
  params: Readonly<Record<string, string>>,
  url: URL,
): { readonly params: unknown; readonly query: unknown } {
  return {
    params: parse(endpoint.params, params, 'params', 'unreadable'),
    query: parse(endpoint.query, queryOf(endpoint.query, url), 'query', 'unreadable'),
  };
}

/** 400 for what is no JSON, 422 with a code per field for what is not valid. */
export function parseBody(endpoint: Endpoint, text: string): unknown {
  if (endpoint.body === null) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ProblemError('unreadable', { fields: { body: 'invalid' } });
  }
  return parse(endpoint.body, json, 'body', 'invalid');
}

function parse(
  schema: z.ZodMiniType,
  value: unknown,
  part: string,
  code: 'unreadable' | 'invalid',
): unknown {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  throw new ProblemError(code, { fields: fieldsOf(result.error.issues, part) });
}

/** `?stage=new&stage=review` is an array exactly where the contract says array. */
function queryOf(schema: z.ZodMiniObject, url: URL): Readonly<Record<string, unknown>> {
  // Each its own, also one of the name `__proto__`.
  return Object.fromEntries(
    [...new Set(url.searchParams.keys())].map((name) => {
      const values = url.searchParams.getAll(name);
      const field = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
      return [name, isArray(field) || values.length > 1 ? values : values[0]];
    }),
  );
}

function isArray(field: unknown): boolean {
  const inner = field instanceof z.ZodMiniOptional ? field._zod.def.innerType : field;
  return inner instanceof z.ZodMiniArray;
}

/**
 * The version in `If-Match`. Strong and one: `"v12"`.
 *
 * @throws {ProblemError} 428 without the header, 400 for one that is malformed.
 */
export function versionOf(request: Request): number {
  const header = request.headers.get('if-match');
  if (header === null) throw new ProblemError('version-missing');
  const version = Number(/^"v([1-9]\d{0,8})"$/.exec(header)?.[1]);
  if (Number.isSafeInteger(version)) return version;
  throw new ProblemError('unreadable', { fields: { 'header.If-Match': 'invalid' } });
}

/**
 * The idempotency key: needed on a POST that changes something, honoured elsewhere.
 *
 * @throws {ProblemError} 400 where it is missing on a POST, or malformed.
 */
export function idempotencyKeyOf(endpoint: Endpoint, request: Request): string | null {
  const key = request.headers.get('idempotency-key');
  if (key === null) {
    if (endpoint.method !== 'post' || endpoint.isSafe === true) return null;
    throw new ProblemError('header-missing', { fields: { 'header.Idempotency-Key': 'required' } });
  }
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new ProblemError('unreadable', { fields: { 'header.Idempotency-Key': 'invalid' } });
}
