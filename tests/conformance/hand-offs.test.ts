import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { HandOffList } from '@/contract/hand-off';
import type { PersonWire } from '@/contract/person';
import { absenceAt } from '@/domain/absence/absence';
import { receiverFor } from '@/domain/hand-off/receivers';
import { ensureTemporal } from '@/lib/zoned-time';
import {
  type Client,
  codeOf,
  peopleOf,
  refusalCodeOf,
  revert,
  type Sent,
  signInAs,
  signInRole,
} from './client';
import { aHandOff, handOffPath, ownedCase } from './hand-off-samples';
import { openTarget } from './target';

const target = openTarget();
beforeAll(ensureTemporal);

const refusalOf = (sent: Sent): unknown => refusalCodeOf(sent) ?? codeOf(sent);

const ownerOf = async (client: Client, ownerId: string | null): Promise<Client> => {
  const owner = (await peopleOf(target)).find(({ id }) => id === ownerId);
  if (owner === undefined) throw new Error(`No person ${ownerId}`);
  return owner.id === client.id ? client : signInAs(target, owner);
};

const coordinatorsOf = async (campus: string): Promise<readonly PersonWire[]> =>
  (await peopleOf(target)).filter(({ grants }) =>
    grants.some(({ role, campuses }) => role === 'coordinator' && campuses.includes(campus)),
  );

const answer = (client: Client, reference: string, id: string, verb: string, body: unknown = {}) =>
  client.send('POST', handOffPath(reference, `/${id}/${verb}`), { body });

describe('a hand-off', () => {
  it('leaves the owner accountable until it is accepted, and then is the accepter’s', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const { reference, ownerId } = await ownedCase(supervisor);
    const sender = await ownerOf(supervisor, ownerId);
    const [one, two] = (await coordinatorsOf('arizona')).filter(({ id }) => id !== ownerId);
    if (one === undefined || two === undefined) throw new Error('Two coordinators are needed');
    const [first, second] = [await signInAs(target, one), await signInAs(target, two)];
    const body = aHandOff(await target.now(), { toCampus: 'arizona' });
    const asked = await sender.send('POST', handOffPath(reference), { body });
    expect([asked.status, refusalOf(asked)]).toEqual([201, undefined]);
    expect((await supervisor.detail(reference)).case).toMatchObject({
      ownerId,
      handOff: { id: body.id, toCampus: 'arizona', askedBy: sender.id },
    });
    // The same again is the same one; another waits for the first.
    expect((await sender.send('POST', handOffPath(reference), { body })).status).toBe(201);
    const other = aHandOff((await target.now()) + 1, { toCampus: 'arizona' });
    const again = await sender.send('POST', handOffPath(reference), { body: other });
    expect(refusalOf(again)).toBe('hand-off-pending');

    // It stands in the lists of both sides.
    const references = async (client: Client, way: string) =>
      (await client.rows(`handOff=${way}`)).map((row) => row.reference);
    expect(await references(first, 'in')).toContain(reference);
    expect(await references(second, 'in')).toContain(reference);
    expect(await references(sender, 'in')).not.toContain(reference);
    expect(await references(sender, 'out')).toContain(reference);
    expect(await references(supervisor, 'in')).not.toContain(reference);

    expect(refusalOf(await answer(supervisor, reference, body.id, 'accept'))).toBe('not-receiver');
    expect(refusalOf(await answer(first, reference, body.id, 'revoke'))).toBe('not-sender');
    const together = await Promise.all(
      [first, second].map((client) => answer(client, reference, body.id, 'accept')),
    );
    const winners = together.filter(({ status }) => status === 200);
    const losers = together.filter(({ status }) => status !== 200);
    expect([winners.length, losers.length]).toEqual([1, 1]);
    const winner = together[0] === winners[0] ? first : second;
    expect(losers[0]?.json).toMatchObject({
      refusal: { code: 'hand-off-answered', answer: 'accepted', by: winner.id },
    });
    expect((await supervisor.detail(reference)).case).toMatchObject({
      ownerId: winner.id,
      handOff: null,
    });
    const { items } = await supervisor.get<HandOffList>(handOffPath(reference));
    expect(items.find(({ id }) => id === body.id)).toMatchObject({
      answer: 'accepted',
      answeredBy: winner.id,
      summary: body.summary,
    });
    expect(await references(sender, 'out')).not.toContain(reference);
  });

  it('comes back with a reason, is taken back by its sender alone, and asking is undone', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const { reference, ownerId } = await ownedCase(supervisor);
    const sender = await ownerOf(supervisor, ownerId);
    const nowMs = await target.now();
    const to = (await coordinatorsOf('arizona')).find(
      (person) => person.id !== ownerId && absenceAt(person, nowMs) === null,
    );
    if (to === undefined) throw new Error('No coordinator');
    const receiver = await signInAs(target, to);
    const ask = async (turn: number) => {
      const body = aHandOff(nowMs + turn, { toPerson: to.id });
      const sent = await sender.send('POST', handOffPath(reference), { body });
      expect(sent.status).toBe(201);
      return { id: body.id, changeId: (sent.json as { changeId: string }).changeId };
    };
    const returned = await ask(1);
    const blank = await answer(receiver, reference, returned.id, 'return', { reason: '  ' });
    expect(blank.status).toBe(422);
    const reason = { reason: 'Coverage first' };
    expect((await answer(receiver, reference, returned.id, 'return', reason)).status).toBe(200);

    const revoked = await ask(2);
    expect((await answer(sender, reference, revoked.id, 'revoke')).status).toBe(200);
    expect(refusalOf(await answer(receiver, reference, revoked.id, 'accept'))).toBe(
      'hand-off-answered',
    );

    const undone = await ask(3);
    const back = await revert(sender, undone.changeId);
    expect(back.status).toBe(200);
    expect((back.json as { detail: CaseDetail }).detail.case.handOff).toBeNull();
    expect((await answer(receiver, reference, undone.id, 'accept')).status).toBe(404);

    const { items } = await sender.get<HandOffList>(handOffPath(reference));
    expect(items.map(({ id }) => id)).not.toContain(undone.id);
    const told = items.map(({ id, answer: given, reason: why }) => [id, given, why]);
    expect(told).toEqual(
      expect.arrayContaining([
        [returned.id, 'returned', 'Coverage first'],
        [revoked.id, 'revoked', null],
      ]),
    );
    expect((await supervisor.detail(reference)).case.ownerId).toBe(ownerId);
  });

  it('goes to nobody who cannot see the case, and to the cover of who is away', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const people = await peopleOf(target);
    const isAway = (id: string | null): boolean =>
      people.some((person) => person.id === id && absenceAt(person, nowMs) !== null);
    const { reference, ownerId } = await ownedCase(
      supervisor,
      undefined,
      (row) => !isAway(row.ownerId),
    );
    const sender = await ownerOf(supervisor, ownerId);
    const blind = people.find(({ place }) => place === 'india');
    const wrong: readonly (readonly [Parameters<typeof aHandOff>[1], string])[] = [
      [{ toPerson: blind?.id ?? '' }, 'receiver-out-of-scope'],
      [{ toOffice: 'india' }, 'receiver-out-of-scope'],
      [{ toPerson: sender.id }, 'hand-off-to-self'],
      [{}, 'invalid'],
      [{ toOffice: 'direct' }, 'invalid'],
      [{ toOffice: 'guatemala', toCampus: 'arizona' }, 'invalid'],
      [{ toPerson: '01930000-0000-7000-8000-000000000000' }, 'invalid'],
    ];
    for (const [to, code] of wrong) {
      const body = aHandOff(nowMs, to);
      const sent = await sender.send('POST', handOffPath(reference), { body });
      expect([to, refusalOf(sent)]).toEqual([to, code]);
    }

    const away = people.filter((person) => absenceAt(person, nowMs)?.coverId);
    const rows = await supervisor.rows('');
    const covered = away.flatMap((person) =>
      rows
        .filter((row) => row.ownerId !== null && row.handOff === null && row.transfer === null)
        .flatMap((row) => {
          const { toPerson, forPerson } = receiverFor(person.id, people, row, nowMs);
          const isOther = row.ownerId !== toPerson && row.ownerId !== person.id;
          return forPerson !== null && isOther ? [{ row, person, toPerson }] : [];
        }),
    );
    const found = covered.find(({ row, person }) =>
      person.grants.some(
        ({ offices, campuses }) =>
          offices.includes(row.office) || campuses.includes(row.campus ?? ''),
      ),
    );
    if (found === undefined) throw new Error('Nobody who is away is covered');
    const path = handOffPath(found.row.reference);
    const body = aHandOff(nowMs, { toPerson: found.person.id });
    const sent = await supervisor.send('POST', path, { body });
    expect(sent.json).toMatchObject({
      handOff: { toPerson: found.toPerson, forPerson: found.person.id },
    });
    const cover = people.find(({ id }) => id === found.toPerson);
    if (cover === undefined) throw new Error('No cover');
    const accepted = await answer(
      await signInAs(target, cover),
      found.row.reference,
      body.id,
      'accept',
    );
    expect(accepted.status).toBe(200);
  });

  it('ends with the case: nothing waits on a closed one', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const { reference } = await ownedCase(
      supervisor,
      'office=guatemala&stage=records&stage=review&stage=clearance&stage=scheduling',
    );
    const body = aHandOff(await target.now(), { toOffice: 'guatemala' });
    await supervisor.post(handOffPath(reference), body);
    const { version } = (await supervisor.detail(reference)).case;
    const close = { outcome: 'withdrawn', reason: 'Stays at home', alternative: null };
    await supervisor.post(`/api/cases/${reference}/close`, close, { ifMatch: version });
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    expect(refusalOf(await answer(liaison, reference, body.id, 'accept'))).toBe('no-hand-off');
    const other = aHandOff((await target.now()) + 1, { toOffice: 'guatemala' });
    const sent = await supervisor.send('POST', handOffPath(reference), { body: other });
    expect(refusalOf(sent)).toBe('case-closed');
  });
});
