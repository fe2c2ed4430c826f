import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseListRow } from '@/contract/case-list';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import {
  aContact,
  type Client,
  codeOf,
  fieldsOfProblem,
  refusalOf,
  revert,
  type Sent,
  signInRole,
} from './client';
import {
  bare,
  bodyOf,
  eventsOf,
  merge,
  pathOf,
  previewOf,
  sendMerge,
  sendUnmerge,
  standingOf,
  unmerge,
} from './merging';
import { openTarget } from './target';

const target = openTarget({ size: 1_600 });
const SEED = 20_261_124;

/** Open requests of different patients, which may all be merged with each other. */
async function requests(
  client: Client,
  query = 'stage=contacting',
): Promise<readonly CaseListRow[]> {
  const rows = client.free(await client.rows(query));
  const patients = new Set<string>();
  return rows.filter(({ patientId }) => !patients.has(patientId) && patients.add(patientId));
}

/** Two of them that are linked with no case, for one test. */
async function twoRequests(client: Client): Promise<readonly [string, string]> {
  const unlinked: CaseListRow[] = [];
  for (const row of await requests(client)) {
    // One that is only offered may be read, and not linked.
    if (row.transfer !== null) continue;
    if ((await client.detail(row.reference)).case.links.length === 0) unlinked.push(row);
    if (unlinked.length === 2) break;
  }
  const [one, two] = unlinked;
  if (one === undefined || two === undefined) throw new Error('Two open requests are needed');
  return [client.keep(one).reference, client.keep(two).reference];
}

const kindsOf = async (client: Client, reference: string): Promise<readonly string[]> =>
  (await eventsOf(client, reference)).map(({ kind }) => kind);

const isDone = ({ status }: Sent): boolean => status < 300;

describe('merge and un-merge', () => {
  it('merged and taken back is equal but for version, time and timeline', async () => {
    const client = await signInRole(target, 'supervisor');
    const rows = await requests(client, 'stage=contacting&stage=records&stage=new');
    const runs = rounds(8, 120);
    let failed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(rows.length - 1),
        fc.nat(rows.length - 2),
        fc.infiniteStream(fc.nat(2)),
        async (at, offset, draws) => {
          const one = rows[at]?.reference ?? '';
          const two = rows[(at + 1 + offset) % rows.length]?.reference ?? '';
          const before = [await standingOf(client, one), await standingOf(client, two)] as const;
          const sent = await sendMerge(client, one, two, ({ options }) => {
            const draw = Number(draws.next().value);
            return options[draw % options.length] ?? 'into';
          });
          if (!isDone(sent)) throw new Error(`${one} ${two} ${sent.text}`);
          const after = [await standingOf(client, one), await standingOf(client, two)] as const;
          const ids = (standing: readonly (typeof before)[number][]) =>
            standing.flatMap(({ contacts }) => contacts.map(({ id }) => id)).toSorted();
          expect(ids(after)).toEqual(ids(before));
          expect(after[1].contacts).toEqual([]);
          expect(after[1].detail.patient.id).toBe(after[0].detail.patient.id);
          const { rest } = await unmerge(client, two);
          const back = [await standingOf(client, one), await standingOf(client, two)] as const;
          if (JSON.stringify(back.map(bare)) !== JSON.stringify(before.map(bare))) failed += 1;
          expect(rest).toEqual([]);
          expect(back.map(bare)).toEqual(before.map(bare));
        },
      ),
      { numRuns: runs, seed: SEED },
    );
    figure('A4 merge and merge back, not equal', runs, failed, SEED);
  });

  it('what was changed between is named and left, and nothing is lost', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const runs = rounds(6, 80);
    const change = fc.constantFrom('case', 'patient', 'contact', 'link', 'claim');
    let failed = 0;
    let ran = 0;
    const all = await requests(client, 'stage=contacting&stage=records');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(all.length - 1),
        fc.uniqueArray(change, { minLength: 1, maxLength: 4 }),
        async (at, changes) => {
          const one = all[at]?.reference ?? '';
          const two = all[(at + 1) % all.length]?.reference ?? '';
          // Words of an earlier run may have become the other case's: what is the same is no change.
          ran += 1;
          const summary = `Written since, ${ran}`;
          const phone = `+5025550${String(ran).padStart(4, '0')}`;
          const before = [await standingOf(client, one), await standingOf(client, two)] as const;
          await merge(client, one, two, ({ options }) => options.at(-1) ?? 'into');
          const { detail } = await standingOf(client, one);
          const { case: record, patient } = detail;
          const contact = aContact(nowMs);
          if (changes.includes('case')) {
            await client.send('PATCH', pathOf(one), {
              body: { summary, reason: 'Given since' },
              ifMatch: record.version,
            });
          }
          if (changes.includes('patient')) {
            await client.send('PATCH', pathOf(one, '/patient'), {
              body: { phone },
              ifMatch: patient.version,
            });
          }
          if (changes.includes('contact')) {
            await client.post(pathOf(one, '/contacts'), contact);
          }
          if (changes.includes('claim') && record.ownerId === null) {
            await client.post(pathOf(one, '/claim'), { expectedOwnerId: null });
          }
          if (changes.includes('link')) {
            const third = all[(at + 2) % all.length]?.reference ?? '';
            const { version } = (await client.detail(one)).case;
            await client.send('POST', pathOf(one, '/link'), {
              body: { other: third, kind: 'family' },
              ifMatch: version,
            });
          }
          const { rest } = await unmerge(client, two);
          const back = [await standingOf(client, one), await standingOf(client, two)] as const;
          const names = rest.map(({ kind, name }) => `${kind} ${name}`);
          const wrong: string[] = [];
          const holds = (is: boolean, told: string): void => void (is || wrong.push(told));
          if (changes.includes('case')) {
            holds(back[0].detail.case.summary === summary, 'the summary is left');
            const wasWritten = before[0].detail.case.summary !== before[1].detail.case.summary;
            holds(!wasWritten || names.includes('case-field summary'), 'the summary is named');
          }
          if (changes.includes('patient')) {
            holds(back[0].detail.patient.phone === phone, 'the phone is left');
            holds(names.includes('patient-field phone'), 'the phone is named');
          } else holds(!names.some((name) => name.startsWith('patient-field')), 'no patient field');
          if (changes.includes('contact')) {
            holds(names.includes('records-since contacts'), 'the new contact is named');
            holds(
              back[0].contacts.some(({ id }) => id === contact.id),
              'the new contact stays',
            );
          }
          holds(!names.includes('records-changed contacts'), 'no contact was changed');
          const ids = (standing: readonly (typeof before)[number][]) =>
            standing.map(({ contacts }) =>
              contacts
                .map(({ id }) => id)
                .filter((id) => id !== contact.id)
                .join(),
            );
          holds(ids(back).join('|') === ids(before).join('|'), 'each contact where it was');
          // Its own patient is untouched by what happened meanwhile.
          expect(bare(back[1])).toEqual(bare(before[1]));
          if (wrong.length > 0) failed += 1;
          expect(wrong).toEqual([]);
          // The next run must not meet the links of this one.
          await client.send('POST', pathOf(one, '/unlink'), {
            body: { other: all[(at + 2) % all.length]?.reference ?? '' },
            ifMatch: back[0].detail.case.version,
          });
        },
      ),
      { numRuns: runs, seed: SEED },
    );
    figure('A4 changes between merge and merge back, lost or not named', runs, failed, SEED);
  });

  it('the other cases of both patients share the survivor, and part again', async () => {
    const client = await signInRole(target, 'supervisor');
    const rows = [
      ...(await client.rows('state=all')),
      ...(await client.rows('state=all&offset=200')),
    ];
    const returning = rows.find(
      ({ patientId, stage }) =>
        ['new', 'contacting', 'records'].includes(stage) &&
        rows.filter((row) => row.patientId === patientId).length > 1,
    );
    const into = (await requests(client)).find((row) => row.patientId !== returning?.patientId);
    if (returning === undefined || into === undefined) throw new Error('No returning patient');
    const sibling = rows.find(
      ({ patientId, reference }) =>
        patientId === returning.patientId && reference !== returning.reference,
    );
    const preview = await previewOf(client, into.reference, returning.reference);
    expect(preview.otherCases).toBeGreaterThan(0);
    const { detail } = await merge(client, into.reference, returning.reference);
    const reference = sibling?.reference ?? '';
    expect((await client.detail(reference)).patient).toEqual(detail.patient);
    expect(await kindsOf(client, reference)).toContain('patient-merged');
    const [row] = await client.rows(`state=all&reference=${reference}`);
    expect(row?.patientId).toBe(into.patientId);
    await unmerge(client, returning.reference);
    expect((await client.detail(reference)).patient.id).toBe(returning.patientId);
    expect((await client.rows(`state=all&reference=${reference}`))[0]).toMatchObject({
      patientId: returning.patientId,
      patientName: returning.patientName,
    });
  });

  it('both timelines tell, and the feed says so to whoever sees either', async () => {
    const client = await signInRole(target, 'supervisor');
    const [one, two] = await twoRequests(client);
    const { cursor } = await client.get<{ cursor: number }>('/api/changes');
    const changes = () =>
      client.get<{ items: { kind: string; reference: string }[] }>(`/api/changes?after=${cursor}`);
    const totals = [(await eventsOf(client, one)).length, (await eventsOf(client, two)).length];
    await merge(client, one, two);
    const kinds = [await kindsOf(client, one), await kindsOf(client, two)] as const;
    expect(kinds.map(({ length }) => length)).toEqual(totals.map((total) => total + 1));
    expect(kinds[0]).toContain('merged');
    expect(kinds[1]).toContain('merged-away');
    const told = (await changes()).items.map(({ kind, reference }) => [kind, reference]);
    expect(told).toContainEqual(['merged', one]);
    expect(told).toContainEqual(['merged-away', two]);
    await unmerge(client, two);
    expect(await kindsOf(client, one)).toContain('unmerged');
    const last = (await eventsOf(client, two)).find(({ kind }) => kind === 'unmerged');
    expect(last?.changes).toContainEqual({
      field: 'unmergeReason',
      before: null,
      after: 'They are two people',
    });
  });

  it('whoever merged undoes it within ten minutes, while nothing has changed', async () => {
    const client = await signInRole(target, 'coordinator', 'arizona');
    const [one, two] = await twoRequests(client);
    const before = [await standingOf(client, one), await standingOf(client, two)] as const;
    const first = await merge(client, one, two);
    const undo = (changeId: string | null) => revert(client, changeId);
    expect((await undo(first.changeId)).status).toBe(200);
    const back = [await standingOf(client, one), await standingOf(client, two)] as const;
    expect(back.map(bare)).toEqual(before.map(bare));
    for (const [reference, kind] of [
      [one, 'merged'],
      [two, 'merged-away'],
    ] as const) {
      const events = await eventsOf(client, reference);
      const undone = events.find((event) => event.kind === kind && event.revertedBy !== null);
      expect(events.find(({ id }) => id === undone?.revertedBy)?.kind).toBe('reverted');
    }

    const second = await merge(client, one, two);
    const { case: record } = second.detail;
    await client.send('PATCH', pathOf(one), {
      body: { reason: 'Another reason than before' },
      ifMatch: record.version,
    });
    await client.post(pathOf(one, '/contacts'), aContact(await target.now()));
    const refused = await undo(second.changeId);
    expect([refused.status, refusalOf(refused)]).toEqual([
      409,
      { code: 'changed-since', fields: expect.arrayContaining(['contacts']) },
    ]);
    const supervisor = await signInRole(target, 'supervisor');
    await unmerge(supervisor, two);
  });
});

describe('A4 two commands at once', () => {
  it('leave legal cases, whichever comes first', async () => {
    const client = await signInRole(target, 'supervisor');
    const other = await signInRole(target, 'supervisor');
    const all = await requests(client, 'stage=contacting&stage=records');
    const races = ['opposite', 'twice', 'edit', 'close', 'unmerge', 'reopen'] as const;
    const count = rounds(12, 600);
    let illegal = 0;
    for (let round = 0; round < count; round++) {
      // Each round begins from what the one before has left.
      const kind = races[round % races.length] ?? 'twice';
      const one = all[(round * 2) % (all.length - 1)]?.reference ?? '';
      const two = all[((round * 2) % (all.length - 1)) + 1]?.reference ?? '';
      const before = [await standingOf(client, one), await standingOf(client, two)] as const;
      if (kind === 'unmerge' || kind === 'reopen') await merge(client, one, two);
      const there = [await standingOf(client, one), await standingOf(client, two)] as const;
      const closed = there[1].detail.case;
      const reopen = () =>
        other.send('POST', pathOf(two, '/reopen'), {
          body: { reason: 'Asked again' },
          ifMatch: closed.version,
        });
      const second: Readonly<Record<(typeof races)[number], () => Promise<Sent>>> = {
        opposite: () => sendMerge(other, two, one),
        twice: () => sendMerge(other, one, two),
        edit: () =>
          other.send('PATCH', pathOf(two, '/patient'), {
            body: { phone: `+5025550${String(round).padStart(4, '0')}` },
            ifMatch: there[1].detail.patient.version,
          }),
        close: () =>
          other.send('POST', pathOf(two, '/close'), {
            body: { outcome: 'withdrawn', reason: 'Stays', alternative: null },
            ifMatch: closed.version,
          }),
        unmerge: () => sendUnmerge(other, two),
        reopen,
      };
      const isMerged = kind === 'unmerge' || kind === 'reopen';
      const first = isMerged ? () => sendUnmerge(client, two) : () => sendMerge(client, one, two);
      const answers = await Promise.all([first(), second[kind]()]);
      for (const sent of answers) expect([200, 409, 412]).toContain(sent.status);
      const after = [await standingOf(client, one), await standingOf(client, two)] as const;
      const [a, b] = after;
      const ids = (standing: readonly (typeof after)[number][]) =>
        standing
          .flatMap(({ contacts }) => contacts.map(({ id }) => id))
          .toSorted()
          .join();
      const mergedIn = (of: (typeof after)[number]): boolean =>
        of.detail.case.links.some(({ kind: link }) => link === 'duplicate-of');
      const isOnePatient = a.detail.patient.id === b.detail.patient.id;
      const isLegal =
        ids(after) === ids(before) &&
        !(mergedIn(a) && mergedIn(b)) &&
        (mergedIn(a) || mergedIn(b)) === isOnePatient &&
        after.every(
          ({ detail, contacts }) =>
            (detail.case.stage === 'closed') === (detail.case.closing !== null) &&
            (!detail.case.links.some(({ kind: link }) => link === 'duplicate-of') ||
              (detail.case.closing?.outcome === 'duplicate' && contacts.length === 0)),
        );
      if (!isLegal) illegal += 1;
      // Set right again for the next round.
      for (const [reference, standing] of [
        [two, b],
        [one, a],
      ] as const) {
        if (mergedIn(standing)) await unmerge(client, reference);
        else if (standing.detail.case.stage === 'closed') {
          await client.send('POST', pathOf(reference, '/reopen'), {
            body: { reason: 'For the next round' },
            ifMatch: standing.detail.case.version,
          });
        }
      }
    }
    figure('A4 merges at once with other commands, illegal states', count, illegal, SEED);
    expect(illegal).toBe(0);
  });
});

describe('a merge is refused by name', () => {
  it('in which one says "no" and the other "yes", without somebody who decides between them', async () => {
    const client = await signInRole(target, 'supervisor');
    const pair = await twoRequests(client);
    for (const [at, reference] of pair.entries()) {
      const { case: record } = await client.detail(reference);
      const body = { disclosure: { ...record.disclosure, patientUnaware: at === 1 } };
      const sent = await client.send('PATCH', pathOf(reference), { body, ifMatch: record.version });
      expect(sent.status).toBe(200);
    }
    const { fields } = await previewOf(client, ...pair);
    const field = fields.find(({ paths }) => paths.includes('disclosure.patientUnaware'));
    expect(field?.proposal).toBeNull();
  });

  it('of a case with itself, of a closed one, in the wrong direction, without a choice', async () => {
    const client = await signInRole(target, 'supervisor');
    const [one, two] = await twoRequests(client);
    const [closed] = await client.rows('state=closed');
    const [accepted] = await client.rows('stage=clearance');
    const refusal = async (into: string, other: string): Promise<unknown> => {
      const sent = await sendMerge(client, into, other);
      return [sent.status, refusalOf(sent)?.code];
    };
    expect(await refusal(one, one)).toEqual([409, 'same-case']);
    expect(await refusal(one, closed?.reference ?? '')).toEqual([409, 'case-closed']);
    expect(await refusal(one, accepted?.reference ?? '')).toEqual([409, 'merge-other-way']);
    const apart = await sendUnmerge(client, one);
    expect([apart.status, refusalOf(apart)?.code]).toEqual([409, 'not-merged']);
    const preview = await previewOf(client, one, two);
    const open = preview.fields.filter(({ proposal }) => proposal === null);
    const sent = await client.send('POST', pathOf(one, '/merge'), {
      body: { ...bodyOf(preview), choices: {} },
      ifMatch: preview.into.case.version,
    });
    expect([sent.status, fieldsOfProblem(sent)]).toEqual([
      422,
      Object.fromEntries(open.map(({ name }) => [`body.choices.${name}`, 'required'])),
    ]);
    expect(open.length).toBeGreaterThan(2);
  });

  it('with an older version of any of the four records, and without one', async () => {
    const client = await signInRole(target, 'supervisor');
    const [one, two] = await twoRequests(client);
    const preview = await previewOf(client, one, two);
    const body = bodyOf(preview);
    const { version } = preview.into.case;
    const olds = [
      { ...body, patientVersion: body.patientVersion + 1 },
      { ...body, otherVersion: body.otherVersion + 1 },
      { ...body, otherPatientVersion: body.otherPatientVersion + 1 },
    ];
    for (const old of olds) {
      const sent = await client.send('POST', pathOf(one, '/merge'), {
        body: old,
        ifMatch: version,
      });
      expect([sent.status, codeOf(sent)]).toEqual([412, 'version-stale']);
    }
    const stale = { body, ifMatch: version + 1 };
    expect((await client.send('POST', pathOf(one, '/merge'), stale)).status).toBe(412);
    expect((await client.send('POST', pathOf(one, '/merge'), { body })).status).toBe(428);
  });

  it('an edit that was begun before the merge is stale after it, on either patient', async () => {
    const client = await signInRole(target, 'supervisor');
    const [one, two] = await twoRequests(client);
    const seen = [await client.detail(one), await client.detail(two)] as const;
    await merge(client, one, two);
    for (const { case: record, patient } of seen) {
      const sent = await client.send('PATCH', pathOf(record.reference, '/patient'), {
        body: { phone: '+50255501111' },
        ifMatch: patient.version,
      });
      expect(sent.status).toBe(412);
    }
    const { case: closed } = await client.detail(two);
    const reopened = await client.send('POST', pathOf(two, '/reopen'), {
      body: { reason: 'Asked again' },
      ifMatch: closed.version,
    });
    expect([reopened.status, refusalOf(reopened)]).toEqual([
      409,
      { code: 'merged', reference: two, into: one },
    ]);
    await unmerge(client, two);
  });

  it('of a case out of reach, exactly as of one that does not exist', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const client = await signInRole(target, 'coordinator', 'arizona');
    const [own] = await requests(client);
    const [hidden] = await supervisor.rows('campus=florida');
    const answers = await Promise.all(
      [hidden?.reference ?? '', 'IC-1999-999999'].flatMap((other) => [
        client.send('GET', pathOf(own?.reference ?? '', `/merge-preview?other=${other}`)),
        client.send('POST', pathOf(own?.reference ?? '', '/merge'), {
          body: {
            other,
            patientVersion: 1,
            otherVersion: 1,
            otherPatientVersion: 1,
            choices: {},
          },
          ifMatch: own?.version ?? 0,
        }),
        client.send('POST', pathOf(own?.reference ?? '', '/link'), {
          body: { other, kind: 'family' },
          ifMatch: own?.version ?? 0,
        }),
      ]),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
  });
});

describe('links', () => {
  it('both cases say how the other belongs to them, until it is taken away', async () => {
    const client = await signInRole(target, 'coordinator', 'arizona');
    const [one, two] = await twoRequests(client);
    const give = async (verb: string, body: unknown): Promise<Sent> => {
      const { version } = (await client.detail(one)).case;
      return client.send('POST', pathOf(one, `/${verb}`), { body, ifMatch: version });
    };
    const before = [(await client.detail(one)).case.links, (await client.detail(two)).case.links];
    expect((await give('link', { other: two, kind: 'earlier-visit' })).status).toBe(200);
    expect((await client.detail(one)).case.links).toContainEqual({
      kind: 'earlier-visit',
      reference: two,
    });
    expect((await client.detail(two)).case.links).toContainEqual({
      kind: 'next-visit',
      reference: one,
    });
    expect(refusalOf(await give('link', { other: two, kind: 'family' }))?.code).toBe(
      'already-linked',
    );
    expect((await give('unlink', { other: two })).status).toBe(200);
    expect([(await client.detail(one)).case.links, (await client.detail(two)).case.links]).toEqual(
      before,
    );
    expect(refusalOf(await give('unlink', { other: two }))?.code).toBe('not-linked');
  });

  it('are taken back and put back on both cases, and not where the links have changed since', async () => {
    const client = await signInRole(target, 'coordinator', 'arizona');
    const [one, two] = await twoRequests(client);
    const ours = (await requests(client)).filter(({ transfer }) => transfer === null);
    const [third = ''] = ours.map(({ reference }) => reference);
    const give = async (verb: string, body: unknown): Promise<string> => {
      const { version } = (await client.detail(one)).case;
      const path = pathOf(one, `/${verb}`);
      return (await client.post<{ changeId: string }>(path, body, { ifMatch: version })).changeId;
    };
    const undo = (changeId: string): Promise<Sent> => revert(client, changeId);
    const links = () =>
      Promise.all([one, two].map(async (r) => (await client.detail(r)).case.links));
    const undone = async () =>
      (await eventsOf(client, two)).filter(({ kind }) => kind === 'reverted').length;
    const [before, past] = [await links(), await undone()];
    const linked = await give('link', { other: two, kind: 'earlier-visit' });
    const between = await links();
    expect((await undo(linked)).status).toBe(200);
    expect(await links()).toEqual(before);
    expect(refusalOf(await undo(linked))?.code).toBe('already-reverted');
    const again = await give('link', { other: two, kind: 'earlier-visit' });
    const unlinked = await give('unlink', { other: two });
    expect((await undo(unlinked)).status).toBe(200);
    expect(await links()).toEqual(between);
    expect(await undone()).toBe(past + 2);
    await give('link', { other: third, kind: 'family' });
    expect(refusalOf(await undo(again))).toEqual({ code: 'changed-since', fields: ['links'] });
  });
});
