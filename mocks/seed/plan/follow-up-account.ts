import type { BillingFollowUp, LedgerEntry } from '@/domain/follow-up/follow-up';
import { convert } from '@/domain/follow-up/rate';
import type { EntryParty } from '@/domain/follow-up/vocabulary';
import { DAY_MS } from '@/lib/spans';
import { rateOf, wholeUnits } from './case-currency';
import { campusDate, type Telling } from './follow-up-telling';

export type NewEntry = Pick<LedgerEntry, 'at' | 'kind' | 'minor' | 'party'> &
  Partial<Pick<LedgerEntry, 'note' | 'conversion' | 'by'>>;

interface Owed {
  /** What is owed after the deposit, minor units; less than 0: more was deposited than is owed. */
  readonly left: number;
  /** A third of it. */
  readonly part: number;
  readonly party: EntryParty;
  readonly telling: Telling;
}

/** A family pays so many of its bills in its own money, and some pay a part before all (config). */
const IN_OWN_MONEY = 0.5;
const PAYS_A_PART = 0.3;
/** After so many days a part comes in. */
const PART_DAYS = 6;

/** What came in for a seeded bill, and was let go or given back, as its state and end say. */
export function settledBy(billing: BillingFollowUp, owed: Owed): readonly NewEntry[] {
  const { left, part, party, telling } = owed;
  const { stateSince: at, state, ended } = billing;
  if (state === 'statement-sent' && ended === null) return partPaid(billing, owed);
  if (state !== 'settled' || ended === null) return [];
  switch (ended.how) {
    case 'payment-plan':
      return part > 0 ? [{ at, kind: 'payment', minor: -part, party }] : [];
    case 'written-off': {
      const minor = wholeUnits(left / 10, telling.currency);
      return [
        ...paid(at, left - minor, owed),
        {
          at,
          kind: 'write-off',
          minor: -minor,
          party: 'hospital',
          note: 'Less than another letter costs',
          by: telling.letGoBy,
        },
      ];
    }
    case 'refunded': {
      // Without a deposit they have paid too much.
      const over = left < 0 ? 0 : part;
      return [
        ...(over > 0 ? paid(at, left + over, owed) : []),
        { at, kind: 'refund', minor: left < 0 ? -left : over, party: 'patient' },
      ];
    }
    default:
      return left > 0 ? paid(at, left, owed) : [];
  }
}

function partPaid({ stateSince }: BillingFollowUp, owed: Owed): readonly NewEntry[] {
  const { part, telling } = owed;
  const atMs = Date.parse(stateSince) + PART_DAYS * DAY_MS;
  if (part <= 0 || !telling.draws.chance(PAYS_A_PART) || atMs > telling.nowMs) return [];
  return paid(new Date(atMs).toISOString(), part, owed);
}

/** In the bill's money, or in the family's own at a rate of that day. */
function paid(at: string, minor: number, { party, telling }: Owed): readonly NewEntry[] {
  const { draws, local, currency } = telling;
  const isOwn = draws.chance(IN_OWN_MONEY) && party === 'patient';
  if (!isOwn || local === null || local === currency) {
    return [{ at, kind: 'payment', minor: -minor, party }];
  }
  const rate = rateOf(local, currency);
  // A little less than all, so that no rounding of the rate makes it more.
  const most = { minor: Math.floor(minor * 0.998), currency };
  const other = wholeUnits(convert(most, rateOf(currency, local), local) ?? 0, local);
  const money = { minor: other, currency: local };
  const counted = convert(money, rate, currency) ?? 0;
  const rest = minor - counted;
  return [
    {
      at,
      kind: 'payment',
      minor: -counted,
      party,
      conversion: { money, rate, rateOn: campusDate(telling, at), source: 'Their bank' },
    },
    // What the rate has left, in the bill's own money.
    ...(rest > 0 ? [{ at, kind: 'payment' as const, minor: -rest, party }] : []),
  ];
}
