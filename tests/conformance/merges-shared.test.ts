import { expect, it } from 'vitest';
import { travellersOf } from '@/domain/plan/travel';
import { planOf } from './plans';
import { type Client, codeOf, signInRole, revert } from './client';
import { anOffer, stayAt, staysPath } from './lodging-samples';
import { eventsOf, merge, unmerge } from './merging';
import { openTarget } from './target';
import { familyFlight, journeyWhere } from './travel-samples';

const target = openTarget();

const bare = <T extends { readonly version: number }>(records: readonly T[]): readonly T[] =>
  records.map((record) => ({ ...record, version: 0 }));

/** Flights and stays of a case, as they stand but for their versions. */
const sharedIn = async (client: Client, reference: string) => {
  const { legs, stays } = await planOf(client, reference);
  return { legs: bare(legs), stays: bare(stays) };
};

/** A case that shares a flight and a stay with its family, and another that it is merged into. */
async function shareAndMerge(client: Client, on: string) {
  const nowMs = await target.now();
  const { reference: away, other: relative, leg } = await familyFlight(client, nowMs, on);
  const { reference: into } = (
    await journeyWhere(
      client,
      ({ case: each }) => each.reference !== away && each.reference !== relative,
    )
  ).case;
  const stay = await stayAt(client, relative, anOffer(nowMs, { name: `House ${on}` }));
  await client.post(
    `/api/cases/${away}/legs/${leg.id}/share`,
    { sharedWith: [relative] },
    { ifMatch: 1 },
  );
  await client.post(
    `${staysPath(relative)}/${stay.id}/share`,
    { sharedWith: [away] },
    { ifMatch: stay.version },
  );
  const cases = [away, relative, into];
  const states = () => Promise.all(cases.map((each) => sharedIn(client, each)));
  const before = await states();
  const merged = await merge(client, into, away);
  return { away, relative, into, cases, leg, stay, before, states, changeId: merged.changeId };
}

/** Which of these cases a case is linked to by its family. */
const familyOf = async (
  client: Client,
  reference: string,
  among: readonly string[],
): Promise<readonly string[]> =>
  (await client.detail(reference)).case.links.flatMap(({ kind, reference: other }) =>
    kind === 'family' && among.includes(other) ? [other] : [],
  );

it('the family is linked to the case that goes on, and back to the other when the merge is taken back', async () => {
  const client = await signInRole(target, 'supervisor');
  const { away, relative, into, cases } = await shareAndMerge(client, '2028-03-03');
  expect(await familyOf(client, relative, cases)).toEqual([into]);
  expect(await familyOf(client, into, cases)).toEqual([relative]);
  const events = await eventsOf(client, relative);
  expect(events.some(({ kind }) => kind === 'link-followed')).toBe(true);
  const { rest } = await unmerge(client, away);
  expect(rest).toEqual([]);
  expect(await familyOf(client, relative, cases)).toEqual([away]);
  expect(await familyOf(client, away, cases)).toEqual([relative]);
  expect(await familyOf(client, into, cases)).toEqual([]);
});

it('a link that was taken away since is on neither side when the merge is taken back, and is named', async () => {
  const client = await signInRole(target, 'supervisor');
  const nowMs = await target.now();
  const { reference: away, other: relative } = await familyFlight(client, nowMs, '2028-04-03');
  const { reference: into } = (
    await journeyWhere(client, ({ case: each }) => ![away, relative].includes(each.reference))
  ).case;
  await merge(client, into, away);
  await client.post(
    `/api/cases/${into}/unlink`,
    { other: relative },
    { ifMatch: (await client.detail(into)).case.version },
  );
  const { rest } = await unmerge(client, away);
  expect(rest).toContainEqual({ kind: 'case-field', reference: away, name: 'links', count: 1 });
  const cases = [away, relative, into];
  for (const reference of cases) {
    expect(await familyOf(client, reference, cases)).toEqual([]);
  }
});

it('what families share follows a merge to the case that survives, and comes back with it', async () => {
  const client = await signInRole(target, 'supervisor');
  const { away, relative, into, leg, stay, before, states } = await shareAndMerge(
    client,
    '2027-12-03',
  );
  const [closed, theirs, own] = await states();
  expect(closed?.legs.filter(({ id }) => id === leg.id)).toEqual([]);
  expect(closed?.stays.filter(({ sharedFrom }) => sharedFrom?.stayId === stay.id)).toEqual([]);
  expect(own?.legs.find(({ id }) => id === leg.id)).toMatchObject({
    sharedWith: [relative],
    sharedFrom: null,
    travellerIds: ['patient'],
  });
  expect(theirs?.legs.find(({ sharedFrom }) => sharedFrom?.legId === leg.id)).toMatchObject({
    sharedFrom: { reference: into },
    travellerIds: travellersOf((await client.detail(relative)).case),
  });
  expect(theirs?.stays.find(({ id }) => id === stay.id)).toMatchObject({ sharedWith: [into] });
  expect(own?.stays.find(({ sharedFrom }) => sharedFrom?.stayId === stay.id)).toMatchObject({
    name: stay.name,
    sharedFrom: { reference: relative },
  });
  const { rest } = await unmerge(client, away);
  expect(rest).toEqual([]);
  expect(await states()).toEqual(before);
});

it('what was changed since stays with the case that survives, and is named; undo is then refused', async () => {
  const client = await signInRole(target, 'supervisor');
  const { away, into, relative, cases, leg, stay, changeId } = await shareAndMerge(
    client,
    '2028-01-03',
  );
  const held = (await planOf(client, into)).legs.find(({ id }) => id === leg.id);
  const { id: _id, ...flight } = leg;
  await client.post(
    `/api/cases/${into}/legs/${leg.id}/edit`,
    { ...flight, number: '190' },
    { ifMatch: held?.version ?? 0 },
  );
  const mirrorOf = async () =>
    (await planOf(client, relative)).legs.find(({ sharedFrom }) => sharedFrom?.legId === leg.id);
  expect(await mirrorOf()).toMatchObject({ number: '190', sharedFrom: { reference: into } });
  const undo = await revert(client, changeId);
  expect(codeOf(undo)).toBe('rule-refused');
  const { rest } = await unmerge(client, away);
  expect(rest).toContainEqual({
    kind: 'records-changed',
    reference: into,
    name: 'legs',
    count: 1,
  });
  expect(await mirrorOf()).toMatchObject({ sharedFrom: { reference: into } });
  const back = (await planOf(client, relative)).stays.find(({ id }) => id === stay.id);
  expect(back?.sharedWith).toEqual([away]);
  // The flight that stays needs its link beside that to the case that is open again.
  expect(await familyOf(client, relative, cases)).toEqual([into, away]);
  expect(await familyOf(client, into, cases)).toEqual([relative]);
  expect(await familyOf(client, away, cases)).toEqual([relative]);
});
