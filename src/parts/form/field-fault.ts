import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type * as z from 'zod/mini';
import { fieldsOf } from '@/contract/field-issues';
import type { FieldCode } from '@/contract/fields';
import { MOST_MINOR, type Money } from '@/domain/plan/money';
import { isCurrency } from '@/domain/plan/money/amount';
import { shownFormats } from '@/i18n/use-formats';
import type { Locale } from '@/i18n/locale';
import { FIELD_CODE_WORDS } from '../words/field-code-words';
import { wordOf } from '../words/use-word';

/** A number is out of its range, and this is the end that it passes. */
interface FieldLimit {
  readonly code: 'too-small' | 'too-large';
  readonly limit: number | Money;
}

/** What is wrong with a field: a code of the contract, or one with the end of the range that it names. */
export type FieldFault = FieldCode | FieldLimit;

/** By the name of the field. */
export type FieldFaults = Readonly<Partial<Record<string, FieldFault>>>;

/** Which end of its range a number passes; null within it, and for what is no number `invalid`. */
export function rangeFault(value: number, least: number, most: number): FieldFault | null {
  if (!Number.isSafeInteger(value)) return 'invalid';
  if (value < least) return { code: 'too-small', limit: least };
  return value > most ? { code: 'too-large', limit: most } : null;
}

/**
 * The faults of a body by its paths, as `fieldsOf` has them, with the ends of ranges. A choice that nobody
 * has made is missing like any other field, and no wrong one.
 */
export function faultsOf(issues: readonly z.core.$ZodIssue[], body: unknown): FieldFaults {
  const faults: Record<string, FieldFault> = { ...fieldsOf(issues) };
  for (const issue of issues) {
    const path = issue.path.join('.');
    const code = faults[path];
    if (code === 'not-a-choice' && (issue.path.reduce(within, body) ?? '') === '') {
      faults[path] = 'required';
    }
    if (code !== 'too-small' && code !== 'too-large') continue;
    const limit = limitIn(issue, body);
    if (limit !== null) faults[path] = { code, limit };
  }
  return faults;
}

function limitIn(issue: z.core.$ZodIssue, body: unknown): FieldLimit['limit'] | null {
  const end =
    issue.code === 'too_small' ? issue.minimum : issue.code === 'too_big' ? issue.maximum : null;
  if (end === null) return null;
  const limit = Number(end);
  const of = issue.path.slice(0, -1).reduce(within, body);
  const currency = within(of, 'currency');
  if (issue.path.at(-1) === 'minor' && typeof currency === 'string' && isCurrency(currency)) {
    return { minor: limit, currency };
  }
  // Minor units of a currency that the body does not name say nothing to a reader.
  return limit === MOST_MINOR ? null : limit;
}

const within = (of: unknown, key: PropertyKey): unknown =>
  typeof of === 'object' && of !== null ? Reflect.get(of, key) : undefined;

/** What is wrong with a field, in words. */
export function faultWords(i18n: I18n, fault: FieldFault): string {
  if (typeof fault === 'string') return wordOf(i18n, FIELD_CODE_WORDS, fault);
  const { number, money } = shownFormats(i18n.locale as Locale);
  const { code, limit } = fault;
  const end = typeof limit === 'number' ? number(limit) : money(limit.minor, limit.currency);
  return code === 'too-small' ? i18n._(msg`At least ${end}`) : i18n._(msg`At most ${end}`);
}
