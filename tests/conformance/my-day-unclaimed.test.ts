import { expect, it } from 'vitest';
import type { MyDay } from '@/contract/my-day';
import { unclaimedFilter } from '@/contract/unclaimed';
import { placesToClaim } from '@/domain/my-day/places-to-claim';
import { figure } from '@tests/support/figure';
import { peopleOf, signInAs } from './client';
import { openTarget } from './target';

const target = openTarget();

it('C3 what is overdue and nobody’s is told to all who could take it, each number with its list', async () => {
  let numbers = 0;
  let wrong = 0;
  const kinds = new Set<string>();
  for (const person of await peopleOf(target)) {
    const client = await signInAs(target, person);
    const { unclaimed } = await client.get<MyDay>('/api/my-day');
    for (const place of placesToClaim(person)) {
      const told = unclaimed.find(({ kind, code }) => kind === place.kind && code === place.code);
      const query = new URLSearchParams(
        Object.entries(unclaimedFilter(place)).flatMap(([name, values]) =>
          [values].flat().map((value) => [name, String(value)]),
        ),
      );
      const rows = await client.rows(String(query));
      numbers += 1;
      if (told !== undefined) kinds.add(place.kind);
      if ((told?.count ?? 0) !== rows.length) wrong += 1;
      // As whoever reads it would say it, whatever the list was asked by.
      const others = rows.filter(({ ownerId, office, campus }) => {
        const code = place.kind === 'campus' ? campus : office;
        return ownerId !== null || code !== place.code;
      });
      wrong += others.length;
    }
    if (unclaimed.length > placesToClaim(person).length) wrong += 1;
  }
  figure('C3 unclaimed and overdue in the day against its lists', numbers, wrong);
  expect(wrong).toBe(0);
  expect(kinds).toContain('office');
  expect(kinds).toContain('campus');
});
