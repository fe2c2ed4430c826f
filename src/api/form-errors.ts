import { FIELD_CODES, type FieldCode } from '@/contract/fields';
import { ApiError } from './errors';

/** What a 422 said about each field of the form: `caller.phone` → code; the screen words it. */
export type FormErrors = Readonly<Record<string, FieldCode>>;

const BODY = 'body.';

/**
 * Codes of the fields a server refused, under the names that the form uses (paths of the body).
 * Empty when the error is none about fields. A code that a newer server knows becomes `invalid`.
 */
export function formErrorsOf(error: unknown): FormErrors {
  if (!(error instanceof ApiError) || !error.problem.fields) return {};
  return Object.fromEntries(
    Object.entries(error.problem.fields)
      .filter(([path]) => path.startsWith(BODY))
      .map(([path, code]) => [
        path.slice(BODY.length),
        FIELD_CODES.find((known) => known === code) ?? 'invalid',
      ]),
  );
}
