/**
 * A small writer of calendar files (RFC 5545), for what the itinerary needs: events at moments, in
 * UTC, which every calendar shows in its own zone.
 */
export interface CalendarEvent {
  /** The same for every version of the event, so that a newer file changes it in place. */
  readonly uid: string;
  /** Rises with every version. */
  readonly sequence: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  readonly summary: string;
  readonly location: string;
  readonly description: string;
}

const PRODUCT = '-//International Center//Itinerary//EN';
/** Octets of a line, without its end. */
const LONGEST_LINE = 75;

/** The file's text, with the line ends that the standard asks for. */
export function calendarText(events: readonly CalendarEvent[], madeAtMs: number): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, madeAtMs)),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

function eventLines(event: CalendarEvent, madeAtMs: number): readonly string[] {
  const { uid, sequence, startMs, endMs, status, summary, location, description } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utcOf(madeAtMs)}`,
    `DTSTART:${utcOf(startMs)}`,
    `DTEND:${utcOf(endMs)}`,
    `SEQUENCE:${String(sequence)}`,
    `STATUS:${status}`,
    `SUMMARY:${escaped(summary)}`,
    ...(location === '' ? [] : [`LOCATION:${escaped(location)}`]),
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    'END:VEVENT',
  ].map(folded);
}

/** `20261124T160000Z`. */
const utcOf = (ms: number): string => new Date(ms).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** Text as a value: line ends as `\n`, other control characters left out. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\p{Cc}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

/** A long line goes on in the next one, after a space; never within a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let text = '';
  let octets = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > LONGEST_LINE) {
      text += '\r\n ';
      octets = 1;
    }
    text += sign;
    octets += size;
  }
  return text;
}
