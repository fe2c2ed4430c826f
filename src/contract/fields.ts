import * as z from 'zod/mini';
import { yearFault } from '@/lib/known-years';
import { isSeen, showsAtLeast } from '@/lib/visible-text';

/**
 * The building blocks of every schema. An issue's `message` is always one of `FIELD_CODES`: the
 * server sends it as it stands, the screen words it in the reader's language.
 */
export const FIELD_CODES = [
  'required',
  'invalid',
  'too-long',
  'too-short',
  'too-many',
  'too-small',
  'too-large',
  'lone-surrogate',
  'null-character',
  'not-a-date',
  'not-a-moment',
  'not-a-phone',
  'not-an-email',
  'not-a-choice',
  'unknown-field',
  'unknown-person',
  'unknown-place',
  'unknown-airport',
  'out-of-order',
  'overlaps',
  'in-the-past',
  'in-the-future',
  'too-long-ago',
  'too-far-ahead',
  'out-of-scope',
  'needs-transfer',
  'wrong-decimals',
  'unknown-currency',
  'other-currency',
  'more-than-total',
  'nothing-more',
  'more-than-paid',
  'more-than-owed',
  'more-than-claimed',
  'less-than-claimed',
  'all-that-was-claimed',
  'more-than-limit',
  'not-the-sum',
  'not-the-rate',
  'before-discharge',
  'before-sending',
  'not-sent',
  'before-filing',
  'after-receipt',
  'gap-time',
  'overlap-time',
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];

/** Longest text of each kind, in UTF-16 units; the screen tells them before they bite. */
export const TEXT_LIMITS = { name: 200, short: 300, note: 4_000, search: 100 } as const;

/** Rows of one window of a list, at most. */
export const MAX_WINDOW = 200;
/**
 * Rows of a window of a list where nobody says otherwise: two screens, so that few are made that nobody
 * sees.
 */
export const USUAL_WINDOW = 50;

/** UUID of any version; those made today are version 7. */
export const Id = z.uuid('invalid');
/** `IC-2026-004217`: no patient data, may stand in addresses and logs. */
export const Reference = z.string('required').check(z.regex(/^IC-\d{4}-\d{6}$/, 'invalid'));

const isNotTooLongAgo = z.refine<string>((on) => yearFault(on) !== 'too-long-ago', 'too-long-ago');
const isNotTooFarAhead = z.refine<string>(
  (on) => yearFault(on) !== 'too-far-ahead',
  'too-far-ahead',
);

/** As a moment is told: one that follows from others may lie beyond the years that may be typed. */
export const ToldMoment = z.iso.datetime('not-a-moment');
/** As `ToldMoment`, of a plain date. */
export const ToldDate = z.iso.date('not-a-date');
/** One spelling for each instant, so that their texts sort and compare as they do. */
const inMilliseconds = (at: string): string =>
  at.length === '2026-11-24T16:00:00.000Z'.length || Number.isNaN(Date.parse(at))
    ? at
    : new Date(at).toISOString();
/** UTC instant, `2026-11-24T16:00:00.000Z`, of a year that somebody may mean; kept to the millisecond. */
export const Moment = ToldMoment.check(
  isNotTooLongAgo,
  isNotTooFarAhead,
  z.overwrite((at) => inMilliseconds(at)),
);
/** Plain date `YYYY-MM-DD` that exists in the calendar, of a year that somebody may mean. */
export const PlainDate = ToldDate.check(isNotTooLongAgo, isNotTooFarAhead);
/** Wall-clock time `HH:MM`. */
export const WallTime = z.string('required').check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'invalid'));

const wellFormed = z.refine<string>((value) => value.isWellFormed(), 'lone-surrogate');

// Databases of texts do not take it (PostgreSQL), and nobody types it.
const hasNoNull = z.refine<string>((value) => !value.includes('\u0000'), 'null-character');

/** Any Unicode text, kept as typed but for canonical composition (NFC); halves of pairs and U+0000 refused. */
export const text = (limit: number) =>
  z
    .string('required')
    .check(wellFormed, hasNoNull, z.normalize('NFC'), z.maxLength(limit, 'too-long'));

/** What was typed, where a reader sees something of it. */
export const seenOr = <Nothing>(typed: string | null, nothing: Nothing): string | Nothing =>
  typed !== null && isSeen(typed) ? typed : nothing;
/** As `text`; what no reader sees is none. */
export const seenText = (limit: number) =>
  text(limit).check(z.overwrite((typed) => seenOr(typed, '')));
export const seenTextOrNull = (limit: number) =>
  z.nullable(text(limit)).check(z.overwrite((typed) => seenOr(typed, null)));

/** As `text`, and not blank: a reader sees at least so many characters. */
export const filledText = (limit: number, least = 1) =>
  z.string('required').check(
    wellFormed,
    hasNoNull,
    z.normalize('NFC'),
    z.refine<string>((value) => isSeen(value), 'required'),
    z.refine<string>((value) => showsAtLeast(value, least), 'too-short'),
    z.maxLength(limit, 'too-long'),
  );

/** E.164, `+50255501234`: at most 15 digits. */
export const Phone = z.string('required').check(z.regex(/^\+[1-9]\d{5,14}$/, 'not-a-phone'));
export const Email = z.email('not-an-email').check(z.maxLength(254, 'too-long'));
/** BCP 47 language tag. */
export const LanguageTag = z
  .string('required')
  .check(z.regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'invalid'), z.refine(isLocale, 'invalid'));

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
/** ISO 3166-1 alpha-2. */
export const CountryCode = z.string('required').check(z.regex(/^[A-Z]{2}$/, 'invalid'));
/** Code of a reference entry: an office, campus, specialty or facilitator. */
export const Code = z.string('required').check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'invalid'));
export const Version = z.int().check(z.positive());

export const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, 'not-a-choice');

/** A list in which nothing stands twice. */
export const isEachOnce = z.refine<readonly string[]>(
  (values) => new Set(values).size === values.length,
  'invalid',
);

/** A whole number from the least to the most that it can be; the screen says which those are. */
export const whole = (least: number, most: number) =>
  z.int('invalid').check(z.gte(least, 'too-small'), z.lte(most, 'too-large'));

/** A whole number in a query string. */
export const count = (least: number, most: number) =>
  z
    .pipe(
      z.string().check(z.regex(/^\d{1,9}$/, 'invalid')),
      z.transform((digits) => Number(digits)),
    )
    .check(z.gte(least, 'invalid'), z.lte(most, 'invalid'));
