import type { noticeEndpoints } from '@/contract/endpoints/notices';
import type { NoticeItem } from '@/contract/notice';
import { absenceAt } from '@/domain/absence/absence';
import { coveredBy } from '@/domain/hand-off/receivers';
import { isNoticeRead, NOTHING_READ, noticesRead } from '@/domain/notices/notice';
import { startOfDateAt } from '@/domain/place-days';
import { can } from '@/domain/policy';
import type { Answer, Call } from '../call/call';
import { sortOf, whereOf } from '../lists/case-filter';
import { readSense } from '../lists/filter-sense';
import type { Reading, Writing } from '../stored/shape';

type Endpoints = typeof noticeEndpoints;
type Unread = Omit<NoticeItem, 'isRead'>;

/** More of one kind nobody reads; older ones concern nobody any more (config). */
const MOST = 100;
const DAYS = 30;

type Asked = Pick<Call<Endpoints['listNotices']>, 'caller' | 'now' | 'nowMs'>;

/** What concerns a person, newest first: what others did, and what time has brought. */
export async function listNotices(
  tx: Reading,
  call: Asked,
): Promise<Answer<Endpoints['listNotices']>> {
  const { caller, now } = call;
  const read = (await tx.get('noticesRead', caller.actor.id)) ?? NOTHING_READ;
  const found = [
    ...(await ofEvents(tx, call)),
    ...(await waitingHandOffs(tx, call)),
    ...(await passedPromises(tx, call)),
    ...(await covers(tx, call)),
  ];
  const items = found
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, MOST)
    .map((item): NoticeItem => ({ ...item, isRead: isNoticeRead(read, item) }));
  return { items, unread: items.filter(({ isRead }) => !isRead).length, asOf: now };
}

export async function readNotices(
  tx: Writing,
  call: Call<Endpoints['readNotices']>,
): Promise<Answer<Endpoints['readNotices']>> {
  const { id } = call.caller.actor;
  const held = (await tx.get('noticesRead', id)) ?? NOTHING_READ;
  await tx.put('noticesRead', { id, ...noticesRead(held, call.body) });
  return listNotices(tx, call);
}

/**
 * A case that is out of reach meanwhile tells nothing more; of one that went away by this, whoever
 * had it hears where it is, and cannot follow it there.
 */
async function ofEvents(tx: Reading, { caller, nowMs }: Asked): Promise<readonly Unread[]> {
  const query = { index: 'person', value: caller.actor.id, order: 'descending' } as const;
  const since = new Date(nowMs - DAYS * 86_400_000).toISOString();
  const kept = await tx.list('notices', { ...query, limit: MOST });
  const found: Unread[] = [];
  for (const { id, kind, caseId, at, by, wentTo = null } of kept) {
    if (at < since) break;
    // One after the other: a transaction is one line of work.
    // oxlint-disable-next-line no-await-in-loop
    const row = await tx.getRow(caseId);
    if (row === null) continue;
    const isSeen = can(caller.actor, 'case.read', row);
    if (!isSeen && wentTo === null) continue;
    found.push({ id, kind, reference: row.reference, at, by, ...(isSeen ? {} : { wentTo }) });
  }
  return found;
}

/** Hand-offs that wait for me, or for a pool of mine; answered, they are gone. */
async function waitingHandOffs(tx: Reading, call: Asked): Promise<readonly Unread[]> {
  const where = whereOf({ handOff: 'in' }, await readSense(tx, call));
  const { rows } = await tx.queryRows({ where, sort: sortOf('due'), limit: MOST });
  return rows.flatMap(({ reference, handOff }): Unread[] =>
    handOff === null
      ? []
      : [
          {
            id: `hand-off ${reference} ${handOff.askedAt}`,
            kind: 'handed-over',
            reference,
            at: handOff.askedAt,
            by: handOff.askedBy,
          },
        ],
  );
}

/** Contacts that I promised and whose time has passed; made or promised anew, they are gone. */
async function passedPromises(tx: Reading, call: Asked): Promise<readonly Unread[]> {
  const where = whereOf({ owner: ['me'] }, await readSense(tx, call));
  const { rows } = await tx.queryRows({ where, sort: sortOf('due'), limit: MOST });
  return rows.flatMap(({ id, reference, nextContactAt }): Unread[] =>
    nextContactAt === null || Date.parse(nextContactAt) > call.nowMs
      ? []
      : [
          {
            id: `promise ${id} ${nextContactAt}`,
            kind: 'promise-passed',
            reference,
            at: nextContactAt,
            by: null,
          },
        ],
  );
}

/** Colleagues who are away today and for whom I answer. */
async function covers(tx: Reading, { caller, nowMs }: Asked): Promise<readonly Unread[]> {
  const people = await tx.list('people');
  const away = new Set(coveredBy(caller.actor.id, people, nowMs));
  return people
    .filter(({ id }) => away.has(id))
    .flatMap((person): Unread[] => {
      const fromOn = absenceAt(person, nowMs)?.fromOn;
      if (fromOn === undefined) return [];
      const at = new Date(startOfDateAt(person.place, fromOn)).toISOString();
      const id = `cover ${person.id} ${fromOn}`;
      return [{ id, kind: 'cover', reference: null, at, by: person.id }];
    });
}
