import { expect, test } from 'vitest';
import { callerAlong } from '@/domain/caller-along';

test.each([
  ['a daughter who asks', { name: 'Elena Núñez', relationship: 'child' }, [], true],
  [
    'one who is there already',
    { name: 'Elena Núñez', relationship: 'child' },
    ['elena nunez'],
    false,
  ],
  ['beside others', { name: 'Elena Núñez', relationship: 'child' }, ['Luis Núñez'], true],
  ['the patient', { name: 'Elena Núñez', relationship: 'self' }, [], false],
  ['a facilitator', { name: 'Elena Núñez', relationship: 'facilitator' }, [], false],
  ['nobody by name', { name: ' ', relationship: 'spouse' }, [], false],
] as const)(
  'offers %s as a companion where that one may travel',
  (_who, caller, names, isOffered) => {
    const party = names.map((name) => ({ name }));
    const { name, relationship } = caller;
    expect(callerAlong({ caller, party })).toEqual(
      isOffered ? { name, relationship, isMinor: false, nationality: null } : null,
    );
  },
);
