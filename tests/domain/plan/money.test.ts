import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_PLAN } from '@/domain/plan/case-plan';
import type { Coverage } from '@/domain/plan/money';
import type { GateWaiver } from '@/domain/plan/waiver';
import type { Appointment } from '@/domain/plan/appointment';
import { digitsOf, readAmount, typedAmount } from '@/domain/plan/money/amount';
import {
  countingOf,
  coveredIn,
  coverageMetOf,
  dateOfAppointment,
  lastCoveredOn,
  outsideWindows,
  uncoveredOf,
} from '@/domain/plan/money/covered';
import {
  coverageFaults,
  estimateFaults,
  extensionFaults,
  supersededBy,
} from '@/domain/plan/money/edit-money';
import { coverageStrip } from '@/domain/plan/money/coverage-strip';
import { nightsBetween } from '@/domain/plan/lodging/nights';
import {
  coverageRunsOutOn,
  coverageTakenOf,
  coverageWarnings,
} from '@/domain/plan/money/coverage-warnings';
import { usualCurrency } from '@/domain/plan/money/usual-currency';
import { estimatedOf } from '@/domain/follow-up/bill-lines';
import { addDays, ensureTemporal } from '@/lib/zoned-time';
import { aCase, aPatient } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';
import { aStay } from './lodging/stay-builders';
import { anEstimate, usd } from './money-builders';
import { rounds } from '@tests/support/scale';

beforeAll(ensureTemporal);

const aCoverage = (over: Partial<Coverage> = {}): Coverage => ({
  id: 'k1',
  version: 1,
  caseId: 'c',
  kind: 'guarantee',
  issuer: 'Embassy health office',
  policyNumber: null,
  amount: usd(1_000_000),
  fromOn: '2026-12-01',
  toOn: '2026-12-20',
  conditions: null,
  status: 'received',
  askedAt: '2026-11-02T15:00:00.000Z',
  receivedAt: '2026-11-03T15:00:00.000Z',
  extension: null,
  ...over,
});

const anAppointment = (on: string, over: Partial<Appointment> = {}): Appointment => ({
  id: `a-${on}`,
  version: 1,
  caseId: 'c',
  kind: 'consultation',
  specialty: null,
  campus: 'rochester',
  clinic: 'Clinic',
  building: 'main',
  room: null,
  startAt: `${on}T16:00:00.000Z`,
  minutes: 60,
  needsInterpreter: false,
  language: null,
  mode: null,
  preparation: null,
  status: 'confirmed',
  cancelReason: null,
  ...over,
});

describe('an amount as people type it', () => {
  it.each([
    ['12500', 'USD', 1_250_000],
    ['12,500.00', 'USD', 1_250_000],
    ['12.500,00', 'USD', 1_250_000],
    ['12 500,5', 'EUR', 1_250_050],
    ['12.500', 'USD', 1_250_000],
    ['1.250.000', 'EUR', 125_000_000],
    ['12,500', 'JPY', 12_500],
    ['1.250', 'KWD', 1_250],
    ['1500.125', 'KWD', 1_500_125],
    ['0.125', 'KWD', 125],
    ['1,234.567', 'KWD', 1_234_567],
    ['1,234,567', 'KWD', 1_234_567_000],
    ['1,234,567', 'USD', 123_456_700],
    ['1,234,567.89', 'USD', 123_456_789],
    ['123.456', 'USD', 12_345_600],
    ['0.5', 'USD', 50],
    ['١٢٥٠٠٫٥٠', 'USD', 1_250_050],
  ])('%s %s', (typed, currency, minor) => {
    expect(readAmount(typed, currency)).toEqual({ ok: true, money: { minor, currency } });
  });

  it.each([
    ['', 'USD', 'required'],
    ['12,5000', 'USD', 'wrong-decimals'],
    ['12.555,5', 'JPY', 'wrong-decimals'],
    ['12,5', 'JPY', 'wrong-decimals'],
    // No group begins like that: a thousandth was meant, not a thousand.
    ['1500.125', 'USD', 'wrong-decimals'],
    ['12345.678', 'USD', 'wrong-decimals'],
    ['0.125', 'USD', 'wrong-decimals'],
    ['0,125', 'JPY', 'wrong-decimals'],
    ['1,234.567', 'USD', 'wrong-decimals'],
    ['1.234,567', 'USD', 'wrong-decimals'],
    ['1,234.567,890', 'USD', 'wrong-decimals'],
    ['١٥٠٠٫١٢٥', 'USD', 'wrong-decimals'],
    ['1,2,3', 'USD', 'invalid'],
    ['-5', 'USD', 'too-small'],
    ['−5', 'USD', 'too-small'],
    ['－５', 'USD', 'too-small'],
    ['5-', 'USD', 'invalid'],
    ['1e9', 'USD', 'invalid'],
    ['1,000,000,000.01', 'USD', 'too-large'],
    ['100,000,000,001', 'JPY', 'too-large'],
    ['99999999999999999999', 'USD', 'too-large'],
  ])('refuses %s %s: %s', (typed, currency, fault) => {
    expect(readAmount(typed, currency)).toEqual({ ok: false, fault });
  });

  it('reads again what it shows, to the minor unit', () => {
    const seed = 20261125;
    const runs = rounds(1_000, 10_000);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000_000 }),
        fc.constantFrom('USD', 'JPY', 'KWD', 'EUR', 'COP'),
        (minor, currency) => {
          const money = { minor, currency };
          expect(readAmount(typedAmount(money), currency)).toEqual({ ok: true, money });
          expect(typedAmount(money).split('.')[1]?.length ?? 0).toBe(digitsOf(currency));
        },
      ),
      { numRuns: runs, seed },
    );
    figure('amounts typed and read again', runs, 0, seed);
  });
});

describe('coverage', () => {
  it('counts what was received, in the currency of the estimate alone', () => {
    const plan = {
      ...EMPTY_PLAN,
      estimates: [anEstimate()],
      coverages: [
        aCoverage({ amount: usd(400_000) }),
        aCoverage({ id: 'k2', amount: usd(300_000), status: 'extension-asked' }),
        aCoverage({ id: 'k3', amount: usd(900_000), status: 'asked' }),
        aCoverage({ id: 'k4', amount: usd(900_000), status: 'ended' }),
        aCoverage({ id: 'k5', amount: { minor: 900_000, currency: 'EUR' } }),
      ],
    };
    expect(uncoveredOf(plan)).toEqual(usd(300_000));
    expect(coverageMetOf(plan, null)).toBe(false);
    expect(coverageMetOf(EMPTY_PLAN, null)).toBeUndefined();
    const waiver = {
      id: 'w',
      version: 1,
      caseId: 'c',
      gate: 'financially-cleared',
      reason: 'The embassy pays afterwards',
      at: '2026-11-02T15:00:00.000Z',
      by: 'p',
      on: 'sponsor',
      since: '2026-11-02T15:00:00.000Z',
    } as const;
    expect(coverageMetOf({ ...plan, waivers: [waiver] }, null)).toBe(true);
  });

  it('finds appointments and nights outside of every window, as trying each day does', () => {
    const seed = 20261126;
    const runs = rounds(400, 10_000);
    const start = '2026-12-01';
    const day = fc.integer({ min: 0, max: 30 });
    const windowOf = fc.tuple(
      day,
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom('received', 'asked', 'extension-asked', 'ended'),
    );
    fc.assert(
      fc.property(
        fc.array(day, { maxLength: 8 }),
        fc.array(windowOf, { maxLength: 4 }),
        (days, windows) => {
          const appointments = days.map((each, index) =>
            anAppointment(addDays(start, each), { id: `a${index}` }),
          );
          const coverages = windows.map(([from, length, status], index) =>
            aCoverage({
              id: `k${index}`,
              fromOn: addDays(start, from),
              toOn: addDays(start, from + length),
              status: status as Coverage['status'],
            }),
          );
          const covered = new Set<string>();
          for (const [from, length, status] of windows) {
            if (status === 'asked' || status === 'ended') continue;
            for (let each = from; each <= from + length; each += 1)
              covered.add(addDays(start, each));
          }
          const expected = appointments
            .filter((each) => !covered.has(dateOfAppointment(each)))
            .map(({ id }) => id)
            .toSorted();
          const found = outsideWindows({ appointments, coverages, estimates: [] })
            .map(({ id }) => id)
            .toSorted();
          expect(found).toEqual(expected);
          const stays = days.map((each) =>
            aStay({ checkInOn: addDays(start, each), checkOutOn: addDays(start, each + 2) }),
          );
          const slept = new Set(
            days.flatMap((each) => [addDays(start, each), addDays(start, each + 1)]),
          );
          const strip = coverageStrip({ appointments, coverages, estimates: [], stays });
          const drawn = (strip?.nights ?? []).flatMap(({ fromOn, toOn, isCovered }) =>
            nightsBetween(fromOn, toOn).map((on) => `${on} ${isCovered}`),
          );
          expect(drawn).toEqual([...slept].toSorted().map((on) => `${on} ${covered.has(on)}`));
        },
      ),
      { numRuns: runs, seed },
    );
    figure('coverage ≡ brute force', runs, 0, seed);
  });

  it('takes the date of the campus, not of Greenwich', () => {
    const late = anAppointment('2026-12-21', { startAt: '2026-12-21T03:00:00.000Z' });
    expect(
      outsideWindows({ appointments: [late], coverages: [aCoverage()], estimates: [] }),
    ).toEqual([]);
  });

  it('warns on site beyond 80 %, and within three working days of its end', () => {
    const facts = (coverages: readonly Coverage[]) => ({
      case: aCase({ stage: 'on-site', campus: 'rochester' }),
      patient: aPatient(),
      plan: { ...EMPTY_PLAN, estimates: [anEstimate({ total: usd(800_000) })], coverages },
    });
    // Wednesday; the 20th is a Sunday.
    const nowMs = Date.parse('2026-12-09T16:00:00.000Z');
    expect(coverageWarnings(facts([aCoverage()]), nowMs)).toEqual([]);
    expect(coverageWarnings(facts([aCoverage({ amount: usd(999_000) })]), nowMs)).toEqual([
      { kind: 'share', percent: 80 },
    ]);
    // Not "all of it": what pays nothing, or in other money, pays no part of this.
    const other = { minor: 999_000, currency: 'EUR' };
    for (const coverages of [
      [],
      [aCoverage({ amount: other })],
      [aCoverage({ status: 'ended' })],
    ]) {
      expect(coverageWarnings(facts(coverages), nowMs)).toEqual([{ kind: 'nothing' }]);
    }
    const laterMs = Date.parse('2026-12-16T16:00:00.000Z');
    const ends = [{ kind: 'ends', on: '2026-12-20' }];
    expect(coverageWarnings(facts([aCoverage()]), laterMs)).toEqual(ends);
    // Wednesday, Thursday and Friday are three; the day before it was one more.
    const earlierMs = Date.parse('2026-12-15T16:00:00.000Z');
    expect(coverageWarnings(facts([aCoverage()]), earlierMs)).toEqual([]);
    expect(
      coverageWarnings({ ...facts([aCoverage()]), case: aCase({ stage: 'ready' }) }, laterMs),
    ).toEqual([]);
  });
});

describe('a waiver of coverage', () => {
  const waived = (gate: GateWaiver['gate']): GateWaiver => ({
    id: 'w',
    version: 1,
    caseId: 'c',
    gate,
    reason: 'The embassy has promised it by telephone',
    at: '2026-12-01T16:00:00.000Z',
    by: 'supervisor',
    on: 'sponsor',
    since: '2026-11-20T16:00:00.000Z',
  });
  const nowMs = Date.parse('2026-12-16T16:00:00.000Z');
  it.each<[string, readonly GateWaiver[], readonly Coverage[], readonly string[]]>([
    ['none, too little', [], [aCoverage({ amount: usd(900_000) })], ['share', 'ends']],
    ['none, nothing', [], [], ['nothing']],
    [
      'waived, too little: its end is news still',
      [waived('financially-cleared')],
      [aCoverage({ amount: usd(900_000) })],
      ['ends'],
    ],
    ['waived, nothing', [waived('financially-cleared')], [], []],
    ['another gate waived', [waived('flights-booked')], [], ['nothing']],
  ])('%s', (_name, waivers, coverages, kinds) => {
    const facts = {
      case: aCase({ stage: 'on-site', campus: 'rochester' }),
      patient: aPatient(),
      plan: {
        ...EMPTY_PLAN,
        estimates: [anEstimate({ total: usd(800_000) })],
        coverages,
        waivers,
      },
    } as const;
    const warnings = coverageWarnings(facts, nowMs);
    expect(warnings.map(({ kind }) => kind)).toEqual(kinds);
    // The day of whoever answers for the case says the same of the amount.
    const taken = coverageTakenOf(facts.case, facts.plan);
    expect(taken !== null).toBe(warnings.some(({ kind }) => kind !== 'ends'));
  });
});

describe('covered until', () => {
  const windows = [
    ['2026-11-01', '2026-11-20'],
    ['2026-12-10', '2026-12-31'],
  ] as const;
  it.each([
    ['before a gap', windows, '2026-11-10', '2026-11-20'],
    ['in a gap', windows, '2026-11-29', '2026-11-20'],
    ['after a gap', windows, '2026-12-15', '2026-12-31'],
    ['ahead of all', windows, '2026-10-01', '2026-11-20'],
    ['after all', windows, '2027-01-05', '2026-12-31'],
    ['in a gap after two', [['2026-10-01', '2026-10-10'], ...windows], '2026-11-29', '2026-11-20'],
    ['day after day', [...windows, ['2026-11-21', '2026-12-09']], '2026-11-10', '2026-12-31'],
    ['one within another', [...windows, ['2026-11-05', '2026-11-08']], '2026-11-10', '2026-11-20'],
    ['nothing', [], '2026-11-10', null],
  ] as const)('%s', (_name, spans, today, last) => {
    const coverages = spans.map(([fromOn, toOn], index) =>
      aCoverage({ id: `k${index}`, fromOn, toOn }),
    );
    const estimates = [anEstimate()];
    expect(lastCoveredOn({ coverages, estimates }, today)).toBe(last);
    expect(lastCoveredOn({ coverages: coverages.toReversed(), estimates }, today)).toBe(last);
  });

  it('counts the days of no other money than it counts the amounts of', () => {
    const dollars = aCoverage({ fromOn: '2026-12-07', toOn: '2026-12-20' });
    const euros = aCoverage({
      id: 'euros',
      amount: { minor: 900_000, currency: 'EUR' },
      fromOn: '2026-12-07',
      toOn: '2027-12-01',
    });
    const coverages = [dollars, euros];
    const estimates = [anEstimate()];
    const plan = { ...EMPTY_PLAN, coverages, estimates };
    expect(lastCoveredOn(plan, '2026-12-10')).toBe('2026-12-20');
    expect(coveredIn('USD', countingOf(plan))).toEqual({
      minor: dollars.amount.minor,
      otherCurrencies: [],
    });
    const appointments = [anAppointment('2026-12-21')];
    expect(outsideWindows({ ...plan, appointments })).toEqual(appointments);
    const strip = coverageStrip({ ...plan, appointments });
    expect(strip?.bars.map(({ isCovering }) => isCovering)).toEqual([true, false]);
    expect(strip?.days.map(({ isCovered }) => isCovered)).toEqual([false]);
    const facts = {
      case: aCase({ stage: 'on-site', campus: 'rochester' }),
      patient: aPatient(),
      plan: { ...plan, estimates: [anEstimate({ total: usd(100) })] },
    } as const;
    expect(coverageWarnings(facts, Date.parse('2026-12-18T16:00:00.000Z'))).toEqual([
      { kind: 'ends', on: '2026-12-20' },
    ]);
    // Before an estimate nobody knows which money is asked for; one that is not out counts for nothing.
    for (const none of [[], [anEstimate({ status: 'draft' })]]) {
      expect(lastCoveredOn({ coverages, estimates: none }, '2026-12-10')).toBe('2027-12-01');
    }
  });

  it('warns on site while a gap is near or today lies in it', () => {
    const coverages = windows.map(([fromOn, toOn], index) =>
      aCoverage({ id: `k${index}`, fromOn, toOn }),
    );
    const facts = {
      case: aCase({ stage: 'on-site', campus: 'rochester' }),
      patient: aPatient(),
      plan: { ...EMPTY_PLAN, coverages },
    } as const;
    const at = (day: string) => coverageWarnings(facts, Date.parse(`${day}T16:00:00.000Z`));
    expect(at('2026-11-10')).toEqual([]);
    expect(at('2026-11-18')).toEqual([{ kind: 'ends', on: '2026-11-20' }]);
    expect(at('2026-11-29')).toEqual([{ kind: 'ends', on: '2026-11-20' }]);
    expect(at('2026-12-14')).toEqual([]);
  });
});

describe('coverage that runs out', () => {
  const nearMs = Date.parse('2026-12-16T16:00:00.000Z');
  const plan = { ...EMPTY_PLAN, coverages: [aCoverage()] };
  // The last covered date is Sunday the 20th.
  it.each([
    ['before they leave', 'on-site', '2026-12-21', nearMs, '2026-12-20'],
    ['and nobody knows when they leave', 'on-site', null, nearMs, '2026-12-20'],
    ['after they have left', 'on-site', '2026-12-20', nearMs, null],
    ['later than in three working days', 'on-site', null, nearMs - 7 * 86_400_000, null],
    ['while they are still at home', 'ready', null, nearMs, null],
  ] as const)('%s', (_when, stage, departureOn, nowMs, on) => {
    expect(coverageRunsOutOn({ stage, campus: 'rochester', departureOn }, plan, nowMs)).toBe(on);
  });
});

describe('a request for more', () => {
  const held = aCoverage();
  const { amount, fromOn, toOn } = held;
  it.each([
    [{ amount: usd(1_000_001), fromOn, toOn }, {}],
    [{ amount, fromOn, toOn: '2026-12-21' }, {}],
    [{ amount, fromOn: '2026-11-30', toOn }, {}],
    // Longer for less money is still more of something.
    [{ amount: usd(900_000), fromOn, toOn: '2026-12-21' }, {}],
    [{ amount, fromOn, toOn }, { amount: 'nothing-more' }],
    [{ amount: usd(900_000), fromOn, toOn: '2026-12-19' }, { amount: 'nothing-more' }],
    [{ amount: { minor: 2_000_000, currency: 'EUR' }, fromOn, toOn }, { amount: 'other-currency' }],
    [{ amount: usd(0), fromOn, toOn: '2026-12-21' }, { amount: 'required' }],
    [{ amount: usd(2_000_000), fromOn, toOn: '2026-11-01' }, { toOn: 'out-of-order' }],
  ])('%o', (asked, faults) => {
    expect(extensionFaults(held, asked)).toEqual(faults);
  });
});

describe('what does not fit', () => {
  it.each([
    [{ total: usd(100), deposit: { minor: 1, currency: 'EUR' } }, { deposit: 'other-currency' }],
    [{ total: usd(100), deposit: usd(101) }, { deposit: 'more-than-total' }],
    [{ total: usd(0), deposit: usd(0) }, { total: 'required' }],
    [
      { total: { minor: 1, currency: 'ZZZ' }, deposit: { minor: 1, currency: 'ZZZ' } },
      { total: 'unknown-currency' },
    ],
  ])('estimate %j', (estimate, faults) => {
    expect(estimateFaults(estimate)).toEqual(faults);
  });

  it('a coverage whose last day lies before its first', () => {
    expect(coverageFaults(aCoverage({ toOn: '2026-11-30' }))).toEqual({ toOn: 'out-of-order' });
  });

  it('an estimate that goes out takes the place of those before it', () => {
    const [first, second] = [anEstimate(), anEstimate({ id: 'e2', number: 2, status: 'sent' })];
    const draft = anEstimate({ id: 'e3', number: 3, status: 'draft' });
    expect(supersededBy(second, [first, second, draft])).toEqual([
      { ...first, status: 'superseded' },
    ]);
  });
});

describe('the money that is likely next', () => {
  const euros = { minor: 1_00, currency: 'EUR' };
  const draft = anEstimate({ number: 2, status: 'draft', total: euros });
  const plain = { estimates: [], coverages: [] };
  const paid = aCoverage({ amount: { minor: 1_00, currency: 'KWD' } });
  it.each([
    [
      'the newest estimate says, also a draft',
      { ...plain, estimates: [anEstimate(), draft], coverages: [paid] },
      'EUR',
    ],
    ['what covers says, without an estimate', { ...plain, coverages: [paid] }, 'KWD'],
    ['the campus says, without either', plain, 'GBP'],
    [
      'what never came says nothing',
      { ...plain, coverages: [{ ...paid, status: 'asked' as const }] },
      'GBP',
    ],
  ])('is what %s', (_name, plan, currency) => {
    expect(usualCurrency({ campus: 'london' }, plan)).toBe(currency);
  });
});

describe('what a bill is held against', () => {
  const bill = { lines: [], estimated: 0, currency: 'USD' };
  const [sent, draft] = [
    anEstimate({ number: 1, status: 'accepted', total: usd(80_000) }),
    anEstimate({ number: 2, status: 'draft', total: usd(95_000) }),
  ];
  it.each([
    ['what the family was told, never a draft', bill, [draft, sent], 80_000],
    ['nothing in other money', { ...bill, currency: 'EUR' }, [sent], 0],
    [
      'what was said as it was reconciled',
      { ...bill, lines: [{ group: 'surgery', actual: 1 }], estimated: 70_000 } as const,
      [sent],
      70_000,
    ],
  ])('is %s', (_name, billing, estimates, minor) => {
    expect(estimatedOf(billing, estimates)).toBe(minor);
  });
});
