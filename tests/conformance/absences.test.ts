import { describe, expect, it } from 'vitest';
import type { AbsenceEntry } from '@/contract/absence';
import type { MyDay } from '@/contract/my-day';
import type { NoticeList } from '@/contract/notice';
import type { PersonWire } from '@/contract/person';
import { newIdAt } from '@/lib/new-id';
import { figure } from '@tests/support/figure';
import { type Client, codeOf, peopleOf, signInAs, signInRole } from './client';
import { aTask } from './readiness-samples';
import { dateAt, hasHooks, openTarget } from './target';

const target = openTarget();
const DAY_MS = 86_400_000;

const dayAt = async (days: number): Promise<string> => dateAt((await target.now()) + days * DAY_MS);

const dayOf = (client: Client): Promise<MyDay> => client.get<MyDay>('/api/my-day');

const personOf = async ({ id }: Pick<PersonWire, 'id'>): Promise<PersonWire> => {
  const found = (await peopleOf(target)).find((person) => person.id === id);
  if (found === undefined) throw new Error('Nobody by that id');
  return found;
};

const setAbsences = async (
  supervisor: Client,
  { id }: Pick<PersonWire, 'id'>,
  absences: readonly object[],
) => {
  const { version } = await personOf({ id });
  return supervisor.send('POST', `/api/people/${id}/absences`, {
    body: { absences },
    ifMatch: version,
  });
};

/** Three colleagues of one campus of whom none is away. */
async function colleagues(): Promise<readonly [PersonWire, PersonWire, PersonWire]> {
  const all = (await peopleOf(target)).filter(
    ({ absences, grants: [grant, ...more] }) =>
      more.length === 0 &&
      absences.length === 0 &&
      grant?.role === 'coordinator' &&
      grant.campuses.join() === 'rochester',
  );
  const [one, two, three] = all;
  if (one === undefined || two === undefined || three === undefined) {
    throw new Error('No three colleagues');
  }
  return [one, two, three];
}

describe('absences', () => {
  it('are the supervisors’ to write down, and what does not fit is told at its field', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const [away, cover] = await colleagues();
    const [fromOn, toOn] = [await dayAt(2), await dayAt(4)];
    const absence = { fromOn, toOn, coverId: cover.id };
    const coordinator = await signInAs(target, cover);
    expect((await setAbsences(coordinator, away, [absence])).status).toBe(403);

    const reversed = await setAbsences(supervisor, away, [{ ...absence, toOn: await dayAt(1) }]);
    expect([reversed.status, codeOf(reversed)]).toEqual([422, 'invalid']);
    const twice = await setAbsences(supervisor, away, [absence, absence]);
    expect(twice.text).toContain('overlaps');
    const self = await setAbsences(supervisor, away, [{ ...absence, coverId: away.id }]);
    expect(self.text).toContain('unknown-person');
    const long = { ...absence, fromOn: await dayAt(-35), toOn: await dayAt(-33) };
    const over = await setAbsences(supervisor, away, [long]);
    expect([over.status, codeOf(over)]).toEqual([422, 'invalid']);
    expect(over.text).toContain('in-the-past');

    expect((await setAbsences(supervisor, away, [absence])).status).toBe(200);
    const { items } = await supervisor.get<{ items: AbsenceEntry[] }>('/api/absences');
    expect(items.find(({ personId }) => personId === away.id)?.absence).toEqual(absence);
    const stale = await supervisor.send('POST', `/api/people/${away.id}/absences`, {
      body: { absences: [] },
      ifMatch: 1,
    });
    expect(stale.status).toBe(412);
    expect((await setAbsences(supervisor, away, [])).status).toBe(200);
  });

  it('are written down beside the others as the list showed them, or not at all', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const [away, cover] = await colleagues();
    const entriesOf = async () =>
      (await supervisor.get<{ items: AbsenceEntry[] }>('/api/absences')).items.filter(
        ({ personId }) => personId === away.id,
      );
    const put = ({ version }: AbsenceEntry, absences: readonly object[]) =>
      supervisor.send('POST', `/api/people/${away.id}/absences`, {
        body: { absences },
        ifMatch: version,
      });
    const first = { fromOn: await dayAt(2), toOn: await dayAt(4), coverId: null };
    const second = { fromOn: await dayAt(6), toOn: await dayAt(8), coverId: cover.id };
    await setAbsences(supervisor, away, [first]);
    const [seen] = await entriesOf();
    if (seen === undefined) throw new Error('The absence is not listed');
    expect([seen.absence, seen.beside]).toEqual([first, []]);

    // A colleague adds another; what was seen before it can take nothing away.
    await setAbsences(supervisor, away, [first, second]);
    expect(codeOf(await put(seen, seen.beside))).toBe('version-stale');
    const both = await entriesOf();
    expect(both.map(({ beside }) => beside)).toEqual([[second], [first]]);
    const { version } = await personOf(away);
    expect(both.map((each) => each.version)).toEqual([version, version]);
    const [newest] = both;
    if (newest === undefined) throw new Error('The absences are not listed');
    expect((await put(newest, newest.beside)).status).toBe(200);
    expect((await personOf(away)).absences).toEqual([second]);
    expect((await setAbsences(supervisor, away, [])).status).toBe(200);
  });

  it('bring the work of the day to the cover, by language where it is shared out', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const [away, cover] = await colleagues();
    const owner = await signInAs(target, away);
    const colleague = await signInAs(target, cover);
    const before = await dayOf(owner);
    const owed = before.items.filter(({ row }) => row.ownerId === away.id);
    const today = await dayAt(0);
    await setAbsences(supervisor, away, [
      { fromOn: today, toOn: await dayAt(3), coverId: cover.id },
    ]);
    const covered = (await dayOf(colleague)).items.filter(
      ({ coveringFor }) => coveringFor === away.id,
    );
    const late = owed.filter(({ reasons }) => reasons.includes('overdue'));
    expect(covered.map(({ row }) => row.reference)).toEqual(
      expect.arrayContaining(late.map(({ row }) => row.reference)),
    );
    expect(late.length).toBeGreaterThan(0);

    // Only the Spanish part of it now.
    await setAbsences(supervisor, away, [
      {
        fromOn: today,
        toOn: await dayAt(3),
        coverId: null,
        covers: [{ personId: cover.id, languages: ['es'], offices: [] }],
      },
    ]);
    const shared = (await dayOf(colleague)).items.filter(
      ({ coveringFor }) => coveringFor === away.id,
    );
    const wanted = covered.filter(({ row }) => row.language?.startsWith('es'));
    expect(shared.map(({ row }) => row.reference).toSorted()).toEqual(
      wanted.map(({ row }) => row.reference).toSorted(),
    );
    const wrong = shared.filter(({ row }) => !row.language?.startsWith('es'));
    // A supervisor reads how many fall to nobody.
    const uncovered = async (language: string) => {
      const covers = [{ personId: cover.id, languages: [language], offices: [] }];
      await setAbsences(supervisor, away, [{ fromOn: today, toOn: today, coverId: null, covers }]);
      const { items } = await supervisor.get<{ items: AbsenceEntry[] }>('/api/absences');
      const entry = items.find(({ personId }) => personId === away.id);
      return [entry?.open, entry?.uncovered];
    };
    const cases = await supervisor.rows(`owner=${away.id}`);
    const rest = cases.filter(({ language }) => !language?.startsWith('es'));
    expect(await uncovered('es')).toEqual([cases.length, rest.length]);
    expect(await uncovered('is')).toEqual([cases.length, cases.length]);
    figure('absence: work at the cover', covered.length + shared.length, wrong.length);
    await setAbsences(supervisor, away, []);
    const after = (await dayOf(colleague)).items.filter(({ coveringFor }) => coveringFor !== null);
    expect(after.filter(({ coveringFor }) => coveringFor === away.id)).toEqual([]);
  });

  it('bring it to the cover’s cover where the cover is away as well', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const [away, cover, third] = await colleagues();
    const owed = (await dayOf(await signInAs(target, away))).items.filter(
      ({ row, reasons }) => row.ownerId === away.id && reasons.includes('overdue'),
    );
    expect(owed.length).toBeGreaterThan(0);
    const [fromOn, toOn] = [await dayAt(0), await dayAt(3)];
    await setAbsences(supervisor, away, [{ fromOn, toOn, coverId: cover.id }]);
    await setAbsences(supervisor, cover, [{ fromOn, toOn, coverId: third.id }]);
    const client = await signInAs(target, third);
    const covered = (await dayOf(client)).items.filter(
      ({ coveringFor }) => coveringFor === away.id,
    );
    expect(covered.map(({ row }) => row.reference)).toEqual(
      expect.arrayContaining(owed.map(({ row }) => row.reference)),
    );
    const told = (await client.get<NoticeList>('/api/notices')).items
      .filter(({ kind }) => kind === 'cover')
      .map(({ by }) => by);
    expect(told).toEqual(expect.arrayContaining([away.id, cover.id]));
    await setAbsences(supervisor, away, []);
    await setAbsences(supervisor, cover, []);
    const after = (await dayOf(client)).items;
    expect(after.filter(({ coveringFor }) => coveringFor === away.id)).toEqual([]);
  });

  it('are told to a cover who has read all else of the day before they were written down', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const [away, cover] = await colleagues();
    const client = await signInAs(target, cover);
    const { items, asOf } = await client.get<NoticeList>('/api/notices');
    const all = { ids: items.map(({ id }) => id), untilAt: asOf };
    expect((await client.post<NoticeList>('/api/notices/read', all)).unread).toBe(0);
    // Ill since this morning, and a supervisor writes it down at noon.
    const [fromOn, toOn] = [await dayAt(0), await dayAt(1)];
    await setAbsences(supervisor, away, [{ fromOn, toOn, coverId: cover.id }]);
    const told = await client.get<NoticeList>('/api/notices');
    const [first] = told.items.filter(({ isRead }) => !isRead);
    expect([told.unread, first?.kind, first?.by]).toEqual([1, 'cover', away.id]);
    const read = { ids: [first?.id ?? ''], untilAt: null };
    expect((await client.post<NoticeList>('/api/notices/read', read)).unread).toBe(0);
    await setAbsences(supervisor, away, []);
  });

  it.runIf(hasHooks)(
    'bring notes that name who is away to the cover, and keep them till they are back',
    async () => {
      const supervisor = await signInRole(target, 'supervisor');
      const [away, cover] = await colleagues();
      const client = await signInAs(target, cover);
      const [row] = supervisor.free(await supervisor.rows('campus=rochester&owner=nobody'));
      if (row === undefined) throw new Error('Nobody’s case is there');
      const { reference } = supervisor.keep(row);
      const nowMs = await target.now();
      const [fromOn, toOn] = [await dayAt(0), await dayAt(20)];
      await setAbsences(supervisor, away, [{ fromOn, toOn, coverId: cover.id }]);
      const note = { id: newIdAt(nowMs), text: `@${away.name} ring them`, mentions: [away.id] };
      await supervisor.post(`/api/cases/${reference}/notes`, { ...note, corrects: null });
      const mentionedTo = async (person: PersonWire) =>
        (await dayOf(await signInAs(target, person))).items
          .filter(({ mentions }) => mentions.some(({ noteId }) => noteId === note.id))
          .map(({ row: { reference: told }, coveringFor }) => [told, coveringFor]);
      expect(await mentionedTo(cover)).toEqual([[reference, away.id]]);
      target.hooks?.advance(60_000);
      await client.post(`/api/cases/${reference}/views`, { shownIn: 'page' });
      expect(await mentionedTo(cover)).toEqual([]);
      // Who was away reads it when they come back, three weeks later.
      target.hooks?.advance(21 * DAY_MS);
      expect(await mentionedTo(away)).toEqual([[reference, null]]);
      target.hooks?.advance(8 * DAY_MS);
      expect(await mentionedTo(away)).toEqual([]);
      await setAbsences(await signInRole(target, 'supervisor'), away, []);
    },
  );

  it('leave the cover’s own cases the cover’s own, also where the colleague has work in them', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const [away, cover] = await colleagues();
    const client = await signInAs(target, cover);
    const [row] = await client.rows(`owner=${cover.id}&stage=preparing&stage=scheduling&hold=off`);
    const reference = row?.reference ?? '';
    const late = { ...aTask(await target.now()), dueOn: '2026-01-05' };
    const own = { ...late, id: newIdAt(1), ownerId: cover.id };
    const theirs = { ...late, id: newIdAt(2), ownerId: away.id };
    await client.post(`/api/cases/${reference}/tasks`, own);
    await client.post(`/api/cases/${reference}/tasks`, theirs);
    const [today, soon] = [await dayAt(0), await dayAt(3)];
    await setAbsences(supervisor, away, [{ fromOn: today, toOn: soon, coverId: cover.id }]);
    const entry = (await dayOf(client)).items.find((each) => each.row.reference === reference);
    expect(entry?.coveringFor).toBeNull();
    const shown = entry?.tasks.map(({ id }) => id);
    expect(shown).toEqual(expect.arrayContaining([own.id, theirs.id]));
    await setAbsences(supervisor, away, []);
  });

  it.runIf(hasHooks)('come to an end with what happened meanwhile', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const [away, cover] = await colleagues();
    const colleague = await signInAs(target, cover);
    await setAbsences(supervisor, away, [
      { fromOn: await dayAt(-1), toOn: await dayAt(0), coverId: cover.id },
    ]);
    const [row] = (await colleague.rows(`owner=${away.id}&hold=off`)).filter(
      ({ stage }) => stage !== 'closed',
    );
    const reference = row?.reference ?? '';
    await colleague.post(
      `/api/cases/${reference}/hold`,
      {
        reason: 'The family asked for a week',
        waitingOn: 'patient',
        reviewOn: await dayAt(6),
      },
      { ifMatch: row?.version ?? 0 },
    );
    expect((await dayOf(await signInAs(target, away))).back).toBeNull();

    target.hooks?.advance(DAY_MS);
    const { back } = await dayOf(await signInAs(target, away));
    const item = back?.items.find((each) => each.row.reference === reference);
    expect(item?.events[0]).toMatchObject({ kind: 'held', by: cover.id });
    expect(
      (await dayOf(await signInAs(target, cover))).items.some(
        (each) => each.coveringFor === away.id,
      ),
    ).toBe(false);
    target.hooks?.advance(8 * DAY_MS);
    expect((await dayOf(await signInAs(target, away))).back).toBeNull();
  });
});
