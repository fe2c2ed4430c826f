import { MINUTE_MS } from '@/lib/spans';
import { localDateOf, localTimeOf, offsetMsAt } from '@/lib/zoned-time';

/**
 * A moment as a file names it: the local time of its place with its zone,
 * `2026-11-26T17:00-05:00[America/Bogota]` (RFC 9557). It sorts, and nobody has to guess.
 */
export function csvMoment(instant: string, timeZone: string): string {
  const ms = Date.parse(instant);
  const minutes = Math.round(offsetMsAt(ms, timeZone) / MINUTE_MS);
  const [hour, minute] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const offset = `${minutes < 0 ? '-' : '+'}${twoDigits(hour)}:${twoDigits(minute)}`;
  return `${localDateOf(ms, timeZone)}T${localTimeOf(ms, timeZone)}${offset}[${timeZone}]`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** What the file of a list is called: which list and the day, no word of a patient. */
export function csvFileName(list: string, day: string): string {
  return `${list}-${day}.csv`;
}

/** The same of the audit trail, for the day it was taken along. */
export const auditFileName = (day: string): string => `audit-${day}.csv`;
