import { afterEach, beforeEach, expect, test } from 'vitest';
import { isProblem } from '@/api/errors';
import { absenceQueries } from '@/data/absences/absence-queries';
import { setAbsences } from '@/data/absences/set-absences';
import { demoQueries } from '@/data/demo/demo-queries';
import { peopleQueries } from '@/data/people/people-queries';
import type { NodeServer } from '@mocks/node';
import { aPage, aServer, type Page } from './a-page';

let server: NodeServer;
let mine: Page;
let theirs: Page;

beforeEach(async () => {
  server = await aServer();
  [mine, theirs] = [aPage(), aPage()];
  const people = await mine.client.query(demoQueries.people());
  const supervisor = people.find(({ grants }) => grants[0]?.role === 'supervisor');
  await mine.signIn(supervisor?.id ?? '');
});
afterEach(() => server.stop());

test('a change upon an old list is refused, and the next reading of both is a new one', async () => {
  const list = await mine.client.query(absenceQueries.list());
  await mine.client.query(peopleQueries.directory());
  const [seen] = list.items;
  if (seen === undefined) throw new Error('Nobody is away');
  const another = { fromOn: '2027-02-01', toOn: '2027-02-03', coverId: null };
  const { personId, version, absence, beside } = seen;
  const absences = [absence, ...beside, another];
  await theirs.mutate(setAbsences(), { personId, version, absences });

  const refused = await mine
    .mutate(setAbsences(), { personId, version, absences: beside })
    .catch((error: unknown) => error);
  expect(isProblem(refused, 'version-stale')).toBe(true);
  const isOld = (key: readonly unknown[]) => mine.client.getQueryState(key)?.isInvalidated;
  expect(isOld(absenceQueries.list().queryKey)).toBe(true);
  expect(isOld(peopleQueries.directory().queryKey)).toBe(true);
  const { items } = await mine.client.query({ ...absenceQueries.list(), staleTime: 0 });
  expect(items.find((each) => each.personId === personId)?.beside).toContainEqual(another);
});
