import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { type FormConflict, useRecordBeside } from '@/parts/form/use-record-beside';

interface Trip {
  readonly pickUp: string;
  readonly pickUpNote: string;
  readonly entryAddress: string;
}
const STANDS: Trip = { pickUp: 'open', pickUpNote: '', entryAddress: '' };

interface Shown {
  readonly values: Trip;
  readonly conflict: Omit<FormConflict, 'decide'> | null;
  readonly type: (change: Partial<Trip>) => void;
  readonly decide: (picks: Readonly<Record<string, unknown>>) => void;
}
/** What the form shows now. */
const shown = {} as Shown;

interface FormProps {
  readonly record: Trip | null;
  readonly begun?: Trip;
  readonly found?: Trip;
  readonly isNewer?: boolean;
}

function Form({ record, begun = STANDS, found = STANDS, isNewer = false }: FormProps) {
  const [values, setValues] = useState(found);
  const set = (change: Partial<Trip>): void => setValues((held) => ({ ...held, ...change }));
  const beside = useRecordBeside(
    record && { table: 'trips', values: record, together: [['pickUp', 'pickUpNote']], isNewer },
    { values, set },
    begun,
  );
  Object.assign(shown, {
    values,
    conflict: beside.conflict,
    type: set,
    decide: (picks) => set(beside.decide(picks).change),
  } satisfies Shown);
  return null;
}

let end: () => void = () => {};
afterEach(() => end());

async function open(props: FormProps) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const root = createRoot(document.createElement('div'));
  const show = (next: FormProps) => act(async () => root.render(<Form {...next} />));
  end = () => {
    act(() => root.unmount());
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
    end = () => {};
  };
  await show(props);
  return (record: Trip) => show({ ...props, record });
}

test('what somebody else changes and I have not touched comes into the form', async () => {
  const change = await open({ record: STANDS });
  await act(async () => shown.type({ entryAddress: '12 Main Street' }));
  await change({ ...STANDS, pickUp: 'arranged', pickUpNote: 'By the hotel' });
  expect(shown.values).toEqual({
    pickUp: 'arranged',
    pickUpNote: 'By the hotel',
    entryAddress: '12 Main Street',
  });
  expect(shown.conflict).toBeNull();
});

test('what only I changed stays, also where the record changes again', async () => {
  const change = await open({ record: STANDS });
  await act(async () => shown.type({ pickUp: 'arranged' }));
  await change({ ...STANDS, entryAddress: 'A' });
  await change({ ...STANDS, entryAddress: 'B' });
  expect(shown.values).toEqual({ ...STANDS, pickUp: 'arranged', entryAddress: 'B' });
  expect(shown.conflict).toBeNull();
});

for (const [who, picks, stays] of [
  ['mine', { 'trips.pickUp': 'arranged', 'trips.pickUpNote': 'My taxi' }, 'My taxi'],
  ['theirs', {}, 'Their bus'],
] as const) {
  test(`what both changed is to be decided, with what belongs to it: ${who} stays`, async () => {
    const change = await open({ record: STANDS });
    await act(async () => shown.type({ pickUp: 'arranged', pickUpNote: 'My taxi' }));
    await change({ pickUp: 'arranged', pickUpNote: 'Their bus', entryAddress: 'A' });
    expect(shown.values.pickUpNote).toBe('My taxi');
    expect(shown.conflict?.fields).toContainEqual({
      field: 'trips.pickUpNote',
      base: '',
      mine: 'My taxi',
      theirs: 'Their bus',
    });
    await act(async () => shown.decide(picks));
    expect(shown.conflict).toBeNull();
    expect(shown.values).toEqual({ pickUp: 'arranged', pickUpNote: stays, entryAddress: 'A' });
  });
}

test('fields that belong together are decided together, also where each changed another of them', async () => {
  const change = await open({ record: STANDS });
  await act(async () => shown.type({ pickUpNote: 'My taxi' }));
  await change({ ...STANDS, pickUp: 'arranged' });
  expect(shown.conflict?.fields.map(({ field }) => field)).toEqual([
    'trips.pickUp',
    'trips.pickUpNote',
  ]);
  await act(async () => shown.decide({}));
  expect(shown.values).toEqual({ ...STANDS, pickUp: 'arranged' });
  expect(shown.conflict).toBeNull();
});

test('words that were found are held against what they were typed over, not against today', async () => {
  const now = { ...STANDS, pickUp: 'arranged' };
  await open({ record: now, begun: STANDS, found: { ...STANDS, entryAddress: '12 Main Street' } });
  expect(shown.values).toEqual({ ...now, entryAddress: '12 Main Street' });
  end();
  await open({
    record: { ...STANDS, entryAddress: 'Theirs' },
    found: { ...STANDS, entryAddress: 'Mine' },
  });
  expect(shown.conflict?.fields.map(({ mine, theirs }) => [mine, theirs])).toEqual([
    ['Mine', 'Theirs'],
  ]);
});

test('what was refused because the record is newer is decided field by field, and takes nothing back unseen', async () => {
  const now = { ...STANDS, pickUp: 'arranged', entryAddress: 'Theirs' };
  const refused = { ...STANDS, pickUpNote: 'My taxi', entryAddress: '' };
  const change = await open({ record: now, begun: now, found: refused, isNewer: true });
  expect(shown.conflict?.fields.map(({ field, mine, theirs }) => [field, mine, theirs])).toEqual([
    ['trips.pickUp', 'open', 'arranged'],
    ['trips.pickUpNote', 'My taxi', ''],
    ['trips.entryAddress', '', 'Theirs'],
  ]);
  // The record moves on before anybody has decided: the rest is still asked.
  await change({ ...now, pickUpNote: 'Their bus' });
  expect(shown.conflict?.fields.map(({ theirs }) => theirs)).toEqual([
    'arranged',
    'Their bus',
    'Theirs',
  ]);
  await act(async () => shown.decide({ 'trips.pickUp': 'open', 'trips.pickUpNote': 'My taxi' }));
  expect(shown.conflict).toBeNull();
  expect(shown.values).toEqual({ ...STANDS, pickUpNote: 'My taxi', entryAddress: 'Theirs' });
  await change({ ...now, pickUpNote: 'Their bus', entryAddress: 'Theirs again' });
  expect(shown.values.entryAddress).toBe('Theirs again');
  expect(shown.conflict).toBeNull();
});

test('a form of nothing that is there already is left alone', async () => {
  const change = await open({ record: null });
  await act(async () => shown.type({ pickUp: 'arranged' }));
  expect([shown.values.pickUp, shown.conflict]).toEqual(['arranged', null]);
  await change({ ...STANDS, pickUp: 'arranged' });
  expect(shown.conflict).toBeNull();
});
