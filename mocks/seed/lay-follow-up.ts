import type { CaseRecord } from '@/domain/case';
import { isEnglish } from '@/domain/follow-up/due';
import type { FollowUp, FollowUpChase } from '@/domain/follow-up/follow-up';
import type { FollowUpEndHow } from '@/domain/follow-up/vocabulary';
import { addDays } from '@/lib/zoned-time';
import type { FollowUpKind } from '@/domain/vocabulary';
import { DAY_MS, MINUTE_MS } from '@/lib/spans';
import type { Draws } from './random';
import { seedId } from './seed-ids';

export const instant = (ms: number): string =>
  new Date(Math.floor(ms / MINUTE_MS) * MINUTE_MS).toISOString();
const dateAt = (ms: number): string => instant(ms).slice(0, 10);

/** What of the case its follow-ups are laid from. */
export type FollowedGround = Pick<
  CaseRecord,
  'id' | 'homePhysician' | 'stageSince' | 'closing' | 'payer'
> & {
  readonly language: string;
};

/** What one follow-up is laid from. */
export interface Laying {
  readonly draws: Draws;
  /** Of what goes wrong now and then, in a stream of its own. */
  readonly trouble: Draws;
  readonly kind: FollowUpKind;
  readonly base: Pick<FollowUp, 'id' | 'version' | 'caseId' | 'ownerId' | 'openedAt' | 'chases'>;
  readonly of: FollowedGround;
  readonly from: number;
  readonly isOpen: boolean;
  /** So many days on at this follow-up's pace, epoch ms. */
  readonly at: (days: number) => number;
  readonly nowMs: number;
  readonly by: string;
}

/** The last of these steps that has been reached, since when. */
function reached<S extends string>(
  { at, nowMs, from }: Laying,
  first: S,
  steps: readonly (readonly [state: S, days: number])[],
): { readonly state: S; readonly sinceMs: number } {
  const last = steps.findLast(([, days]) => at(days) <= nowMs);
  return last === undefined
    ? { state: first, sinceMs: from }
    : { state: last[0], sinceMs: at(last[1]) };
}

/** While others have the next move they are asked now and then, and some answer with a date. */
function chasesOf(laying: Laying, sinceMs: number, everyDays: number): readonly FollowUpChase[] {
  const { draws, nowMs } = laying;
  const [eager, answers, promises] = [draws.chance(0.75), draws.next(), draws.chance(0.6)];
  if (!eager) return [];
  const count = Math.min(4, Math.floor((nowMs - sinceMs) / (everyDays * DAY_MS)));
  return Array.from({ length: count }, (_, index): FollowUpChase => {
    const atMs = sinceMs + (index + 1) * everyDays * DAY_MS;
    const isAnswered = index === count - 1 && answers < 0.45;
    return {
      id: seedId('chase', 0),
      at: instant(atMs),
      by: '',
      whom: 'patient',
      way: 'phone',
      asked: '…',
      answer: isAnswered ? '…' : null,
      answeredAt: isAnswered ? instant(atMs) : null,
      promisedOn:
        isAnswered && promises ? addDays(dateAt(atMs), 2 + Math.floor(answers * 20)) : null,
    };
  });
}

/** A report of which nothing is heard for so long is asked for. */
const SLOW_DAYS = 8;

/** Nobody leaves a date of money unminded for longer than this. */
const LATEST_DAYS = 30;
const recent = (ms: number, { nowMs }: Laying): number =>
  Math.max(ms, nowMs - LATEST_DAYS * DAY_MS);

/** Now and then something is let go, or given back. */
const billEndOf = (draw: number): FollowUpEndHow =>
  draw < 0.05 ? 'written-off' : draw < 0.1 ? 'refunded' : 'paid';

const endedBy = ({ isOpen, nowMs, by }: Laying, how: FollowUpEndHow): FollowUp['ended'] =>
  isOpen ? null : { at: instant(nowMs), by, how, note: null };

/** How far each kind has come, and what of it says when it is due. */
export const LAY: Readonly<Record<FollowUpKind, (laying: Laying) => FollowUp>> = {
  report: (laying) => {
    const { base, of, isOpen, nowMs, from, trouble } = laying;
    const { language } = of;
    const steps = [
      ['in-preparation', 1.2],
      ['released', 7],
      ...(isEnglish(language) ? [] : [['translated', 10] as const]),
      ['sent', 12],
    ] as const;
    const { state, sinceMs } = isOpen
      ? reached(laying, 'requested', steps)
      : { state: 'acknowledged' as const, sinceMs: nowMs };
    return {
      ...base,
      kind: 'report',
      state,
      stateSince: instant(sinceMs),
      chases:
        state === 'sent'
          ? chasesOf(laying, sinceMs, 5)
          : state === 'in-preparation' && nowMs - from > SLOW_DAYS * DAY_MS
            ? chasesOf({ ...laying, draws: trouble }, from + SLOW_DAYS * DAY_MS, 3)
            : [],
      ended: endedBy(laying, 'acknowledged'),
      documents: ['discharge-summary'],
      language,
      recipients: of.homePhysician === null ? ['patient'] : ['patient', 'home-physician'],
      sendings: [],
      acknowledgements: [],
      corrections: [],
    };
  },
  billing: (laying) => {
    const { base, isOpen, nowMs, draws, trouble } = laying;
    const otherwise = trouble.next();
    const [asks, days, plans] = [draws.chance(0.3), draws.int(46, 62), draws.chance(0.15)];
    const { state, sinceMs } = isOpen
      ? reached(laying, 'reconciling', [
          ['reconciled', 10],
          ['statement-sent', 22],
          ...(asks ? [['queried', 34] as const] : []),
        ])
      : { state: 'settled' as const, sinceMs: nowMs };
    const sentMs = state === 'queried' ? laying.at(22) : sinceMs;
    const isSent = state === 'statement-sent' || state === 'queried';
    const query = { id: seedId('followUps', 0), from: 'caller', subject: '…' } as const;
    return {
      ...base,
      kind: 'billing',
      state,
      stateSince: instant(sinceMs),
      chases: state === 'statement-sent' ? chasesOf(laying, sinceMs, 12) : [],
      ended: endedBy(laying, plans ? 'payment-plan' : billEndOf(otherwise)),
      currency: 'USD',
      lines: [],
      estimated: 0,
      variance: null,
      statements: isSent
        ? [
            {
              id: seedId('followUps', 0),
              number: 1,
              at: instant(sentMs),
              by: '',
              way: 'portal',
              dueOn: dateAt(recent(sentMs + days * DAY_MS, laying)),
              minor: 0,
            },
          ]
        : [],
      queries:
        state === 'queried'
          ? [
              {
                ...query,
                dueOn: dateAt(recent(sinceMs + 38 * DAY_MS, laying)),
                messages: [],
                closedAt: null,
              },
            ]
          : [],
      entries: [],
      plan: null,
    };
  },
  insurance: (laying) => {
    const { base, isOpen, nowMs, draws, trouble } = laying;
    const isRefused = trouble.chance(0.25);
    const [asks, refuses, appeals] = [draws.chance(0.3), draws.chance(0.4), draws.chance(0.6)];
    const { state, sinceMs } = isOpen
      ? reached(laying, 'gathering', [
          ['gathered', 5],
          ['filed', 12],
          ...(asks ? [['queried', 17] as const] : []),
          ['decided', 24],
          ...(refuses && appeals ? [['appealed', 28] as const] : []),
        ])
      : { state: 'settled' as const, sinceMs: nowMs };
    const isWaiting = state === 'filed' || state === 'appealed';
    const query = { id: seedId('followUps', 0), from: 'insurer', subject: '…' } as const;
    const since = instant(sinceMs);
    return {
      ...base,
      kind: 'insurance',
      state,
      stateSince: since,
      chases: isWaiting ? chasesOf(laying, sinceMs, 8) : [],
      ended: endedBy(
        laying,
        refuses ? (isRefused ? 'insurer-refused' : 'insurer-paid-part') : 'insurer-paid',
      ),
      claims: [
        {
          id: seedId('followUps', 0),
          order: 1,
          payer: laying.of.payer === 'sponsor' ? 'sponsor' : 'insurer',
          name: '…',
          limit: null,
          state,
          stateSince: since,
          gathered: [],
          claimed: null,
          filedOn: null,
          number: null,
          queries:
            state === 'queried'
              ? [{ ...query, dueOn: dateAt(sinceMs + 7 * DAY_MS), messages: [], closedAt: null }]
              : [],
          decisions: [],
          appeals: [],
        },
      ],
    };
  },
  'next-visit': (laying) => {
    const { base, isOpen, nowMs, draws, from } = laying;
    const [known, days, length] = [draws.chance(0.7), draws.int(75, 260), draws.int(4, 14)];
    // A reminder that was missed long ago is given up: then it is for half a year later.
    const plannedMs = from + days * DAY_MS;
    const isMissed = plannedMs < nowMs + 50 * DAY_MS;
    const fromOn = dateAt(plannedMs + (isMissed ? 180 * DAY_MS : 0));
    const { state, sinceMs } = isOpen
      ? reached(laying, 'proposed', known ? [['dates-agreed', 20]] : [])
      : { state: 'declined' as const, sinceMs: nowMs };
    const isDated = isOpen && known && nowMs - from > 4 * DAY_MS;
    return {
      ...base,
      kind: 'next-visit',
      state,
      stateSince: instant(sinceMs),
      ended: endedBy(laying, 'declined'),
      purpose: null,
      specialty: null,
      fromOn: isDated ? fromOn : null,
      toOn: isDated ? addDays(fromOn, length) : null,
      linked: null,
      declined: isOpen ? null : 'treated-at-home',
    };
  },
};
