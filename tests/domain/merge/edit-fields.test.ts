import { expect, test } from 'vitest';
import { flatten, unflatten } from '@/domain/merge/edit-fields';

test('a patch becomes flat fields and the same patch again', () => {
  const patch = {
    campus: null,
    caller: { phone: '+50255501234', email: null },
    homePhysician: { name: 'Dr. Ruiz', place: null, phone: null, email: null },
    party: [{ id: 'm1', name: 'Eva', relationship: 'child', isMinor: true }],
  };
  const flat = flatten(patch);
  expect(Object.keys(flat)).toEqual([
    'campus',
    'caller.phone',
    'caller.email',
    'homePhysician',
    'party',
  ]);
  expect(unflatten(flat)).toEqual(patch);
});
