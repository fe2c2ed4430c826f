import * as z from 'zod/mini';
import { LogContact } from '@/contract/contact';
import { fieldsOf } from '@/contract/field-issues';
import type { FieldCode } from '@/contract/fields';
import type { ContactParty, ContactWay, Direction } from '@/domain/vocabulary';
import { localDateOf, minuteOfLocalDay } from '@/lib/zoned-time';
import { readMoment } from '@/parts/form/typed-moment';

/** The form of a contact as the screen shows it: dates and times as they are typed. */
export interface ContactValues {
  readonly way: ContactWay;
  readonly direction: Direction;
  readonly party: ContactParty;
  readonly isReached: boolean;
  readonly summary: string;
  /** `YYYY-MM-DD`, or empty: no next contact. */
  readonly nextOn: string;
  readonly nextTime: string;
  /** Which of two equal wall times is meant, on the day the clocks go back. */
  readonly nextTurn: 'first' | 'second' | null;
}

export const EMPTY_CONTACT: ContactValues = {
  way: 'phone',
  direction: 'outgoing',
  party: 'caller',
  isReached: true,
  summary: '',
  nextOn: '',
  nextTime: '09:00',
  nextTurn: null,
};

/** The form of a contact that waits or was refused, to go on with it. */
export function contactValuesOf(contact: LogContact, zone: string): ContactValues {
  const { way, direction, party, isReached, summary, nextContactAt } = contact;
  const values = { ...EMPTY_CONTACT, way, direction, party, isReached, summary };
  if (nextContactAt === null) return values;
  const atMs = Date.parse(nextContactAt);
  const minute = minuteOfLocalDay(atMs, zone);
  const two = (part: number): string => String(part).padStart(2, '0');
  return {
    ...values,
    nextOn: localDateOf(atMs, zone),
    nextTime: `${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
  };
}

type ContactErrors = Partial<Record<keyof ContactValues, FieldCode>>;

export type ReadContact =
  | { readonly ok: true; readonly contact: LogContact }
  | { readonly ok: false; readonly errors: ContactErrors };

/**
 * The contact that a filled form means, or a code per field. A time that the clocks skip or repeat
 * is asked about, never guessed.
 *
 * @param zone IANA zone in which the next contact is meant.
 * @param nowMs epoch milliseconds by the server's clock.
 */
export function readContact(
  values: ContactValues,
  { id, zone, nowMs }: { readonly id: string; readonly zone: string; readonly nowMs: number },
): ReadContact {
  const next = nextContactOf(values, zone);
  if (next.error) return { ok: false, errors: { [next.field]: next.error } };
  if (next.atMs !== null && next.atMs <= nowMs) {
    return { ok: false, errors: { nextOn: 'in-the-past' } };
  }
  const parsed = z.safeParse(LogContact, {
    id,
    at: new Date(nowMs).toISOString(),
    way: values.way,
    direction: values.direction,
    party: values.party,
    isReached: values.isReached,
    summary: values.summary,
    nextContactAt: next.atMs === null ? null : new Date(next.atMs).toISOString(),
  });
  return parsed.success
    ? { ok: true, contact: parsed.data }
    : { ok: false, errors: fieldsOf(parsed.error.issues) as ContactErrors };
}

type NextContact =
  | { readonly error: null; readonly atMs: number | null }
  | { readonly error: FieldCode; readonly field: 'nextOn' | 'nextTime' | 'nextTurn' };

function nextContactOf({ nextOn, nextTime, nextTurn }: ContactValues, zone: string): NextContact {
  if (nextOn === '') return { error: null, atMs: null };
  const read = readMoment({ date: nextOn, time: nextTime, turn: nextTurn }, zone);
  return read.ok
    ? { error: null, atMs: read.ms }
    : { error: read.code, field: NEXT_FIELDS[read.part] };
}

const NEXT_FIELDS = { date: 'nextOn', time: 'nextTime', turn: 'nextTurn' } as const;
