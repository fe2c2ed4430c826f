import { expect, test } from 'vitest';
import { caseFields, chosenValues } from '@/domain/case-merge/merge-fields';
import { aCase } from '@tests/support/case-builders';
import { aCompanion } from '../plan/travel/travel-builders';

const ana = (id: string, nationality: string | null) =>
  aCompanion({ id, name: 'Ana Núñez', relationship: 'child', nationality });

test.each([
  ['one knows', [ana('m1', null)], [ana('m4', 'ES')], ['m1 ES']],
  ['the surviving one knows', [ana('m1', 'ES')], [ana('m4', null)], ['m1 ES']],
  [
    'nobody knows, beside another',
    [ana('m1', null)],
    [ana('m1', null), aCompanion()],
    ['m1 –', 'm2 –'],
  ],
  ['each knows otherwise', [ana('m1', 'ES')], [ana('m1', 'CO')], ['m1 ES', 'm2 CO']],
] as const)(
  'a companion of both cases is there once, with the nationality that %s',
  (_name, into, other, expected) => {
    const fields = caseFields({ into: aCase({ party: into }), other: aCase({ party: other }) });
    const { party } = chosenValues(fields, { party: 'both' });
    expect(
      (party as typeof into).map(({ id, nationality }) => `${id} ${nationality ?? '–'}`),
    ).toEqual(expected);
  },
);
