import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { cached } from './intl-cache';
import type { Forms } from '@/lib/looks';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/lib/spans';
import { intlLocale, type Locale } from './locale';

/** Dates, times and durations in one language. All moments are epoch milliseconds. */
export interface TimeFormats {
  /** `17:00`, in the zone. */
  readonly time: (atMs: number, zone: string) => string;
  /** `Thu 26 Nov`, with the year where it is not that of `nowMs`; by word near `nowMs`. */
  readonly day: (atMs: number, zone: string, nowMs: number) => string;
  /** `Thu 26 Nov 2026 17:00`: nothing left out. */
  readonly exact: (atMs: number, zone: string) => string;
  /** A plain date (`YYYY-MM-DD`): `Thu 26 Nov 2026`; never shifted by a zone. */
  readonly plainDate: (date: string) => string;
  /** `26 Nov 2026`, for a narrow column: some languages write the day of the week out. */
  readonly narrowDate: (date: string) => string;
  /** `26 Nov`, where the year is plain. */
  readonly shortDate: (date: string) => string;
  /** `November 2026`, of `2026-11`. */
  readonly month: (month: string) => string;
  /** `3h 20m`, `5 days`: the two units that matter, without a sign. */
  readonly duration: (ms: number) => string;
  /** `in 3h 20m`, `3h 20m ago`, `now`. */
  readonly relative: (atMs: number, nowMs: number) => string;
  /** `5m ago`, of what has happened: a page's clock that turns with the minute may not have come to it. */
  readonly ago: (atMs: number, nowMs: number) => string;
}

export function timeFormats(locale: Locale, { dates: form, digits }: Forms): TimeFormats {
  const tag = intlLocale(locale, digits);
  const dates = cached(
    (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options),
  );
  const units = cached(
    ({ unit }: { readonly unit: string }) =>
      new Intl.NumberFormat(tag, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'day' ? 'long' : 'narrow',
      }),
  );
  const plain = cached(
    (minimumIntegerDigits: number) =>
      new Intl.NumberFormat(tag, { minimumIntegerDigits, useGrouping: false }),
  );
  const words = cached(
    (numeric: Intl.RelativeTimeFormatNumeric) => new Intl.RelativeTimeFormat(tag, { numeric }),
  );

  const datePart = (atMs: number, zone: string, withYear: boolean): string => {
    if (form === 'iso') return isoDate(atMs, zone);
    const text = dates({
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...(withYear && { year: 'numeric' }),
      timeZone: zone,
    }).format(atMs);
    // "Thu, 26 Nov": the comma separates nothing in a dense row.
    return locale === 'en' ? text.replace(',', '') : text;
  };
  /** `2026-11-26` with the digits that are wanted; it never turns round in right-to-left. */
  const isoDate = (atMs: number, zone: string): string => {
    const parts = calendar(zone).format(atMs).split('-');
    return parts.map((part, place) => plain(place === 0 ? 4 : 2).format(Number(part))).join('-');
  };
  const time = (atMs: number, zone: string): string =>
    dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(atMs);

  const duration = (ms: number): string => {
    const size = Math.abs(ms);
    // As our own sentences have it in Chinese, "59 个工作日": the platform writes the two together.
    const unit = (name: string, value: number): string =>
      units({ unit: name })
        .format(value)
        .replace(/(\p{N})(?=\p{sc=Han})/gu, '$1 ');
    if (size < HOUR_MS) return unit('minute', Math.floor(size / MINUTE_MS));
    const days = Math.floor(size / DAY_MS);
    // What is before it governs it ("in", "overdue"): the platform's dual is for standing alone.
    if (days === 2) return i18n._(msg`2 days`);
    if (days > 2) return unit('day', days);
    const hours = Math.floor(size / HOUR_MS);
    const minutes = Math.floor((size % HOUR_MS) / MINUTE_MS);
    if (hours >= 10 || minutes === 0) return unit('hour', hours);
    return `${unit('hour', hours)} ${unit('minute', minutes)}`;
  };

  const ago = (atMs: number, nowMs: number): string => {
    const ms = nowMs - atMs;
    if (ms < MINUTE_MS) return i18n._(msg`a moment ago`);
    const amount = duration(ms);
    return i18n._(msg`${amount} ago`);
  };

  return {
    time,
    day: (atMs, zone, nowMs) => {
      const distance = dayNumber(atMs, zone) - dayNumber(nowMs, zone);
      if (Math.abs(distance) <= 1) return words('auto').format(distance, 'day');
      return datePart(atMs, zone, yearOf(atMs, zone) !== yearOf(nowMs, zone));
    },
    exact: (atMs, zone) => `${datePart(atMs, zone, true)} ${time(atMs, zone)}`,
    plainDate: (date) => datePart(Date.parse(`${date}T12:00:00Z`), 'UTC', true),
    narrowDate: (date) =>
      form === 'iso'
        ? isoDate(Date.parse(date), 'UTC')
        : dates({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
            Date.parse(date),
          ),
    shortDate: (date) =>
      form === 'iso'
        ? isoDate(Date.parse(date), 'UTC').slice(5)
        : dates({ day: 'numeric', month: 'short', timeZone: 'UTC' }).format(Date.parse(date)),
    month: (month) =>
      form === 'iso'
        ? isoDate(Date.parse(`${month}-01`), 'UTC').slice(0, 7)
        : dates({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
            Date.parse(`${month}-01`),
          ),
    duration,
    relative: (atMs, nowMs) => {
      const ms = atMs - nowMs;
      if (Math.abs(ms) < MINUTE_MS) return words('auto').format(0, 'second');
      if (ms < 0) return ago(atMs, nowMs);
      const amount = duration(ms);
      return i18n._(msg`in ${amount}`);
    },
    ago,
  };
}

const calendar = cached(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }),
);

/** Days since 1970-01-01 of the local date, so that dates can be subtracted. */
function dayNumber(atMs: number, zone: string): number {
  return Math.round(Date.parse(`${calendar(zone).format(atMs)}T00:00:00Z`) / DAY_MS);
}

function yearOf(atMs: number, zone: string): string {
  return calendar(zone).format(atMs).slice(0, 4);
}
