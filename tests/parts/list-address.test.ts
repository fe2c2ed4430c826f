import fc from 'fast-check';
import { TIMED_STEPS } from '@/domain/report/timed-steps';
import { expect, test } from 'vitest';
import { CASE_SORTS, type CaseFilter } from '@/contract/case-list';
import { BLOCKED_ON } from '@/domain/blocker';
import { READINESS } from '@/domain/row-readiness';
import { BANDS, GATES, STAGES, URGENCIES, WAITING_ON } from '@/domain/vocabulary';
import { caseCodec } from '@/parts/list-address';
import { toggled, withValue } from '@/parts/list-kit/filter-values';
import { figure } from '@tests/support/figure';

const parse = (query: string) => caseCodec.parse(new URLSearchParams(query));

test('an empty address is the default list', () => {
  expect(parse('')).toEqual({ filter: {}, sort: 'due', dropped: [] });
});

test.for([
  ['stage=new&stage=records', { stage: ['new', 'records'] }],
  ['owner=me', { owner: ['me'] }],
  ['owner=anybody&stageAge=31-up', { owner: ['anybody'], stageAge: ['31-up'] }],
  ['load=arriving&openOn=2026-11-22', { load: ['arriving'], openOn: '2026-11-22' }],
  ['campus=none&campus=rochester', { campus: ['none', 'rochester'] }],
  ['hold=review-due', { hold: 'review-due' }],
  ['q=n%C3%BA%C3%B1ez', { q: 'núñez' }],
  [
    'arrivalFrom=2026-12-01&arrivalTo=2026-12-31',
    { arrivalFrom: '2026-12-01', arrivalTo: '2026-12-31' },
  ],
] as const)('reads %s', ([query, filter]) => {
  expect(parse(query)).toEqual({ filter, sort: 'due', dropped: [] });
});

test.for([
  ['stage=nope', ['stage=nope']],
  ['stage=new&stage=nope', ['stage=nope']],
  ['office=atlantis', ['office=atlantis']],
  ['campus=moon', ['campus=moon']],
  ['sort=colour', ['sort=colour']],
  ['arrivalFrom=2026-02-30', ['arrivalFrom=2026-02-30']],
  ['hold=on&hold=off', ['hold=off']],
  ['owner=somebody', ['owner=somebody']],
  ['utm_source=mail', ['utm_source']],
] as const)('drops what it does not know in %s, and names it', ([query, dropped]) => {
  expect(parse(query).dropped).toEqual(dropped);
});

test('columns and the view stand in the address; unknown columns are named', () => {
  const view = '01930000-0000-7000-8000-000000000000';
  const read = parse(`columns=due,colour,patient&view=${view}`);
  expect(read).toEqual({
    filter: {},
    sort: 'due',
    columns: ['due', 'patient'],
    view,
    dropped: ['columns=colour'],
  });
  const { dropped: _dropped, ...address } = read;
  expect(caseCodec.parse(caseCodec.serialize(address))).toEqual({ ...address, dropped: [] });
  expect(parse('view=somebody')).toEqual({ filter: {}, sort: 'due', dropped: [] });
});

test('a broken value takes nothing else with it', () => {
  expect(parse('stage=nope&urgency=urgent&sort=-arrived')).toMatchObject({
    filter: { urgency: ['urgent'] },
    sort: '-arrived',
  });
});

test('parse(serialize(address)) is the address, and any text is survived', () => {
  const seed = 20_261_124;
  const filters = fc.record(
    {
      stage: fc.uniqueArray(fc.constantFrom(...STAGES), { minLength: 1 }),
      band: fc.uniqueArray(fc.constantFrom(...BANDS), { minLength: 1 }),
      urgency: fc.uniqueArray(fc.constantFrom(...URGENCIES), { minLength: 1 }),
      waitingOn: fc.uniqueArray(fc.constantFrom(...WAITING_ON), { minLength: 1 }),
      blockedOn: fc.uniqueArray(fc.constantFrom(...BLOCKED_ON), { minLength: 1 }),
      readiness: fc.uniqueArray(fc.constantFrom(...READINESS), { minLength: 1 }),
      gate: fc.uniqueArray(fc.constantFrom(...GATES), { minLength: 1 }),
      visaRisk: fc.constantFrom('yes', 'no'),
      took: fc.constantFrom(...TIMED_STEPS),
      tookFrom: fc.constantFrom('2026-10-05', '2026-11-24'),
      q: fc.constantFrom('nunez', '王小明', 'IC-2026-004217', "d'Souza & Söhne"),
    },
    { requiredKeys: [] },
  );
  let cases = 0;
  fc.assert(
    fc.property(filters, fc.constantFrom(...CASE_SORTS), (drawn, sort) => {
      cases += 1;
      const address = { filter: drawn as CaseFilter, sort };
      // Words that are looked for are people's: they are read, and never written.
      const { q, ...filter } = address.filter;
      const written = caseCodec.serialize(address);
      expect(q === undefined || !written.toString().includes(encodeURIComponent(q))).toBe(true);
      expect(caseCodec.parse(written)).toEqual({ ...address, filter, dropped: [] });
    }),
    { numRuns: 500, seed },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string({ unit: 'binary' }))), (pairs) => {
      cases += 1;
      caseCodec.parse(new URLSearchParams(pairs));
    }),
    { numRuns: 500, seed },
  );
  figure('list address', cases, 0, seed);
});

test('a value is toggled and a field is cleared without touching the others', () => {
  const words: CaseFilter = { q: 'x' };
  const filter = toggled(toggled(words, 'stage', 'new'), 'stage', 'records');
  expect(filter).toEqual({ q: 'x', stage: ['new', 'records'] });
  expect(toggled(toggled(filter, 'stage', 'new'), 'stage', 'records')).toEqual({ q: 'x' });
  expect(withValue(filter, 'q', '')).toEqual({ stage: ['new', 'records'] });
  expect(caseCodec.count(filter)).toBe(3);
});
