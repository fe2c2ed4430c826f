import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { calendarTableOf, dateAt } from '@/domain/calendar/calendar-table';
import { CARE_CHECKS, STAY_STATUSES, type Stay, type StayStatus } from '@/domain/plan/lodging';
import { decideNeed, needFaults } from '@/domain/plan/lodging/decide-need';
import {
  decideBook,
  decideCancel,
  decideCare,
  decideConfirm,
  decideEdit,
  decideOffer,
  type StayDecision,
  stayFaults,
} from '@/domain/plan/lodging/decide-stay';
import { houseConfirmsOn, nextHouseToAsk } from '@/domain/plan/lodging/house-rules';
import { isFirm } from '@/domain/plan/lodging/nights';
import { decideShare, hiddenStay, mirrorOf } from '@/domain/plan/lodging/share-stay';
import { addDays, ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import { aNeed, aStay } from './stay-builders';

const FAMILY = 'IC-2026-000777';
const facts = (at = '2026-11-24T16:00:00.000Z') => ({
  case: aCase({ stage: 'preparing', links: [{ kind: 'family', reference: FAMILY }] }),
  at,
});
const said = (decision: StayDecision): string =>
  decision.ok ? decision.stay.status : decision.refusal.code;
const house = (over: Partial<Stay> = {}): Stay =>
  aStay({ kind: 'hospitality-house', status: 'booked', ...over });

beforeAll(ensureTemporal);

describe('steps of a stay', () => {
  it('goes from option to booked to confirmed, and can be given up on the way', () => {
    const steps = {
      book: (stay: Stay) => decideBook(facts(), stay),
      confirm: (stay: Stay) => decideConfirm(facts(), stay),
      edit: (stay: Stay) => decideEdit(facts(), stay, stay),
      drop: (stay: Stay) => decideCancel(facts(), stay, null),
      cancel: (stay: Stay) => decideCancel(facts(), stay, 'Too far'),
    };
    const table = Object.fromEntries(
      Object.entries(steps).map(([name, step]) => [
        name,
        STAY_STATUSES.map((status) => said(step(aStay({ status })))),
      ]),
    );
    const no = 'stay-status';
    expect(table).toEqual({
      book: ['booked', no, no, no],
      confirm: [no, 'confirmed', no, no],
      edit: ['option', 'booked', 'confirmed', no],
      drop: ['cancelled', 'reason-missing', 'reason-missing', no],
      cancel: ['cancelled', 'cancelled', 'cancelled', no],
    } satisfies Record<string, readonly (StayStatus | 'stay-status' | 'reason-missing')[]>);
  });

  it('asks again for what was confirmed when its nights, place or beds are others', () => {
    const held = aStay();
    const edits: readonly Partial<Stay>[] = [
      { checkOutOn: '2026-12-06' },
      { name: 'Northgate Inn' },
      { beds: 3 },
      { pricePerNight: { minor: 12_000, currency: 'USD' } },
      { minutesToCampus: 12 },
    ];
    expect(edits.map((over) => said(decideEdit(facts(), held, { ...held, ...over })))).toEqual([
      'booked',
      'booked',
      'booked',
      'confirmed',
      'confirmed',
    ]);
  });

  it('refuses before acceptance and after the end of the case', () => {
    const early = { ...facts(), case: aCase({ stage: 'records' }) };
    const late = { ...facts(), case: aCase({ stage: 'closed' }) };
    expect(said(decideOffer(early, 'id', aStay()))).toBe('wrong-stage');
    expect(said(decideCancel(late, aStay(), 'Home'))).toBe('wrong-stage');
  });

  it('goes on after a discharge: who rests near the campus stays longer, who leaves early gives up', () => {
    const home = { ...facts(), case: aCase({ stage: 'follow-up' }) };
    expect(said(decideOffer(home, 'id', aStay()))).toBe('option');
    expect(said(decideCancel(home, aStay(), 'They left a week early'))).toBe('cancelled');
  });

  it('names each field that does not fit', () => {
    const faults = (over: Partial<Stay>) => stayFaults(aStay(over), facts());
    expect([
      faults({}),
      faults({ checkOutOn: '2026-12-01' }),
      faults({ checkInOn: '2026-12-09' }),
      faults({ checkOutOn: '2028-12-01' }),
      faults({ pricePerNight: { minor: 1, currency: 'ZZZ' } }),
      faults({ tourOn: '2026-12-02' }),
      faults({ needsTour: true }),
      faults({ isCareSite: true }),
      faults({ kind: 'rental', isCareSite: true }),
      faults({ checkInOn: '1926-12-02' }),
      faults({ checkOutOn: '2096-12-09' }),
      faults({ tourOn: '2006-12-01' }),
    ]).toEqual([
      {},
      { checkOutOn: 'out-of-order' },
      { checkOutOn: 'out-of-order' },
      { checkOutOn: 'too-many' },
      { pricePerNight: 'unknown-currency' },
      { tourOn: 'out-of-order' },
      { needsTour: 'invalid' },
      { isCareSite: 'invalid' },
      {},
      { checkInOn: 'too-long-ago', checkOutOn: 'too-many' },
      { checkOutOn: 'too-far-ahead' },
      { tourOn: 'too-long-ago' },
    ]);
    expect(needFaults({ budgetPerNight: { minor: 1, currency: 'ABC' } })).toEqual({
      budgetPerNight: 'unknown-currency',
    });
  });
});

describe('a hospitality house', () => {
  it('confirms from the last working day of the campus before the first night', () => {
    const campuses = ['rochester', 'arizona', 'florida', 'london'];
    const days = Array.from({ length: 200 }, (_, index) => addDays('2026-11-10', index));
    const from = Date.parse('2026-10-15T00:00:00.000Z');
    const cells = campuses.flatMap((campus) => {
      const table = calendarTableOf(campus, from, from + 400 * 86_400_000);
      const kinds = new Map(table.kinds.map((kind, index) => [dateAt(table, index), kind]));
      return days.map((checkInOn) => {
        let on = addDays(checkInOn, -1);
        while (kinds.get(on) !== 'working') on = addDays(on, -1);
        return { campus, checkInOn, on, found: houseConfirmsOn({ campus, checkInOn }) };
      });
    });
    const wrong = cells.filter(({ on, found }) => found !== on);
    figure('first day on which a house confirms', cells.length, wrong.length);
    expect(wrong).toEqual([]);
  });

  it('is yet to be asked while it is planned, the first of several first', () => {
    const [later, first] = [house({ checkInOn: '2026-12-10' }), house({ checkInOn: '2026-12-03' })];
    expect(nextHouseToAsk([later, first])).toEqual({ on: '2026-12-02', campus: 'rochester' });
    // By the calendar of the campus that it is near: on Boxing Day London rests and Florida works.
    const christmas = { checkInOn: '2026-12-29' };
    expect(
      ['florida', 'london'].map((campus) => nextHouseToAsk([house({ ...christmas, campus })])),
    ).toEqual([
      { on: '2026-12-28', campus: 'florida' },
      { on: '2026-12-24', campus: 'london' },
    ]);
    const hotel = aStay({ status: 'booked' });
    expect(nextHouseToAsk([house({ status: 'confirmed' }), hotel])).toBeNull();
  });

  it('is confirmed on that day and not before, and after its tour', () => {
    const stay = house({ checkInOn: '2026-12-07', checkOutOn: '2026-12-09' });
    // The Friday before that Monday, one minute before and after midnight in Rochester.
    const table = [
      ['2026-12-04T05:59:00.000Z', stay, 'house-confirms-later'],
      ['2026-12-04T06:01:00.000Z', stay, 'confirmed'],
      ['2026-12-04T12:00:00.000Z', { ...stay, needsTour: true }, 'tour-missing'],
      ['2026-12-04T12:00:00.000Z', { ...stay, needsTour: true, tourOn: '2026-12-07' }, 'confirmed'],
    ] as const;
    expect(table.map(([at, held]) => said(decideConfirm(facts(at), held)))).toEqual(
      table.map(([, , code]) => code),
    );
  });
});

describe('a care site', () => {
  it('is confirmed exactly when no check is open', () => {
    const rental = aStay({ kind: 'rental', status: 'booked', isCareSite: true });
    const runs = rounds(200, 2_000);
    fc.assert(
      fc.property(fc.subarray([...CARE_CHECKS]), (careChecks) => {
        const checked = decideCare(facts(), rental, {
          careChecks,
          careEquipment: null,
          careVisits: 'Nurse at eight',
        });
        const held = checked.ok ? checked.stay : rental;
        const decision = decideConfirm(facts(), held);
        const open = CARE_CHECKS.filter((check) => !careChecks.includes(check));
        expect(decision.ok ? [] : decision.refusal).toEqual(
          open.length === 0 ? [] : { code: 'care-checks-open', open },
        );
      }),
      { numRuns: runs },
    );
    figure('care sites confirmed with open checks', runs, 0);
    const care = { careChecks: [], careEquipment: null, careVisits: null };
    expect(said(decideCare(facts(), aStay(), care))).toBe('not-care-site');
  });
});

describe('a stay that two cases of a family share', () => {
  it('is shared with linked family cases alone, and changed in one place', () => {
    const held = aStay();
    const shared = decideShare(facts(), held, [FAMILY]);
    expect(shared.ok && shared.stay.sharedWith).toEqual([FAMILY]);
    expect(said(decideShare(facts(), held, ['IC-2026-000001']))).toBe('not-linked');
    const mirror = mirrorOf(held, 'IC-2026-004217', { id: 'm', version: 1, caseId: 'case-2' });
    expect(mirror.sharedFrom).toEqual({ reference: 'IC-2026-004217', stayId: held.id });
    expect(
      [decideEdit(facts(), mirror, mirror), decideCancel(facts(), mirror, 'No')].map(said),
    ).toEqual(['stay-of-other-case', 'stay-of-other-case']);
    // Ending it needs neither the link nor the stage.
    const gone = { case: aCase({ stage: 'closed' }) };
    expect(decideShare(gone, aStay({ sharedWith: [FAMILY] }), []).ok).toBe(true);
  });

  it('hides where it is from whoever may not see its case, and counts for the gate the same', () => {
    const stay = fc.record({
      status: fc.constantFrom(...STAY_STATUSES),
      kind: fc.constantFrom('hotel', 'hospitality-house', 'rental'),
      campus: fc.constantFrom('rochester', 'florida'),
      isCareSite: fc.boolean(),
      careChecks: fc.subarray([...CARE_CHECKS]),
    });
    fc.assert(
      fc.property(stay, (over) => {
        const mirror = mirrorOf(aStay(over), 'IC-2026-004217', {
          id: 'm',
          version: 1,
          caseId: 'case-2',
        });
        const hidden = hiddenStay(mirror);
        expect([isFirm(hidden), hidden.campus]).toEqual([isFirm(mirror), mirror.campus]);
        expect(JSON.stringify(hidden)).not.toMatch(/Riverside|IC-2026|14900/);
      }),
      { numRuns: rounds(200, 2_000) },
    );
  });
});

describe('what a party needs', () => {
  it('is stated once; the same words again change nothing, others are refused', () => {
    const { id: _id, version: _version, caseId: _caseId, ...fields } = aNeed();
    const first = decideNeed(facts(), null, fields);
    const held = first.ok ? first.need : aNeed();
    expect(held.id).toBe('case-1');
    const again = decideNeed(facts(), held, fields);
    expect(again.ok && again.need === held).toBe(true);
    const other = decideNeed(facts(), held, { ...fields, beds: 5 });
    expect(other.ok ? null : other.refusal.code).toBe('need-stated');
  });
});
