import type * as z from 'zod/mini';
import { FIELD_CODES, type FieldCode } from './fields';

const CODES: ReadonlySet<string> = new Set(FIELD_CODES);

/** The part of a Zod issue that a field code is made from. */
type Issue = Pick<z.core.$ZodIssue, 'code' | 'message' | 'path'> & {
  readonly keys?: readonly string[];
};

/** The code of one issue: its message where the schema chose one, else the nearest that fits. */
export function fieldCodeOf(issue: Issue): FieldCode {
  if (issue.code === 'unrecognized_keys') return 'unknown-field';
  return CODES.has(issue.message) ? (issue.message as FieldCode) : 'invalid';
}

/**
 * Issues by the path of their field, as a problem carries them and as a form shows them; the first
 * issue of a field is the one that is told.
 *
 * @param part of the request (`body`, `query`, `params`), or '' for a form's own paths
 * @example fieldsOf(issues, 'body') // { 'body.caller.phone': 'not-a-phone' }
 */
export function fieldsOf(
  issues: readonly z.core.$ZodIssue[],
  part = '',
): Readonly<Record<string, FieldCode>> {
  const fields: Record<string, FieldCode> = {};
  for (const issue of issues as readonly Issue[]) {
    const path = [...(part === '' ? [] : [part]), ...issue.path.map(String)];
    const keys = issue.code === 'unrecognized_keys' ? (issue.keys ?? []) : [];
    const paths = keys.length > 0 ? keys.map((key) => [...path, key]) : [path];
    for (const each of paths) fields[each.join('.')] ??= fieldCodeOf(issue);
  }
  return fields;
}

/** Bounds of what may be typed; what is told may lie beyond. */
const BOUNDS: ReadonlySet<string> = new Set<FieldCode>([
  'too-long-ago',
  'too-far-ahead',
  'too-short',
  'null-character',
]);

/**
 * Whether an answer may be given in spite of this issue: a date that follows from another lies beyond
 * the years that somebody may type, or it tells what was stored before it was bounded.
 */
export function mayBeTold(issue: z.core.$ZodIssue): boolean {
  if (BOUNDS.has(issue.message)) return true;
  return issue.code === 'invalid_union' && issue.errors.some((issues) => issues.every(mayBeTold));
}
