import type { noticeEndpoints } from '@/contract/endpoints/notices';
import type { NoticeItem } from '@/contract/notice';
import { absenceAt } from '@/domain/absence/absence';
import { coveredBy } from '@/domain/absence/covered-by';
import { isNoticeRead, NOTHING_READ, noticesRead } from '@/domain/notices/notice';
import { startOfDateAt } from '@/domain/place-days';
import { can } from '@/domain/policy';
import { DAY_MS } from '@/lib/spans';
import type { Answer, Call } from '../call/call';
import { ProblemError } from '../call/problem-error';
import { whereFollowUps } from '../follow-up/follow-up-filter';
import type { FollowUpIndex } from '../follow-up/follow-up-index';
import { senseOf } from '../follow-up/follow-up-list-service';
import { sortOf, whereOf } from '../lists/case-filter';
import { readSense } from '../lists/filter-sense';
import type { Reading, Writing } from '../stored/shape';

type Endpoints = typeof noticeEndpoints;
type Unread = Omit<NoticeItem, 'isRead'>;

/** More of one kind nobody reads; older ones concern nobody any more (config). */
const MOST = 100;
const DAYS = 30;

type Asked = Pick<Call<Endpoints['listNotices']>, 'caller' | 'now' | 'nowMs' | 'conflicted'>;

/** What a person is told of. The index is that of the promises that follow-ups hold. */
export const createNoticeService = (followUps: FollowUpIndex) => ({
  list: (tx: Reading, call: Asked) => listNotices(tx, call, followUps),

  read: async (
    tx: Writing,
    call: Call<Endpoints['readNotices']>,
  ): Promise<Answer<Endpoints['readNotices']>> => {
    const { id } = call.caller.actor;
    const held = (await tx.get('noticesRead', id)) ?? NOTHING_READ;
    await tx.put('noticesRead', { id, ...noticesRead(held, call.body) });
    return listNotices(tx, call, followUps);
  },
});

/** What concerns a person, newest first: what others did, and what time has brought. */
async function listNotices(
  tx: Reading,
  call: Asked,
  followUps: FollowUpIndex,
): Promise<Answer<Endpoints['listNotices']>> {
  const { caller, now } = call;
  const read = (await tx.get('noticesRead', caller.actor.id)) ?? NOTHING_READ;
  const found = [
    ...(await ofEvents(tx, call)),
    ...(await waitingHandOffs(tx, call)),
    ...(await passedPromises(tx, call)),
    ...(await passedAnswers(tx, call, followUps)),
    ...(await covers(tx, call)),
  ];
  const items = found
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, MOST)
    .map((item): NoticeItem => ({ ...item, isRead: isNoticeRead(read, item) }));
  return { items, unread: items.filter(({ isRead }) => !isRead).length, asOf: now };
}

/**
 * A case that is out of reach meanwhile tells nothing more; of one that went away by this, whoever
 * had it hears where it is, and cannot follow it there.
 */
async function ofEvents(tx: Reading, call: Asked): Promise<readonly Unread[]> {
  const { caller, nowMs } = call;
  const query = { index: 'person', value: caller.actor.id, order: 'descending' } as const;
  const since = new Date(nowMs - DAYS * DAY_MS).toISOString();
  const kept = await tx.list('notices', { ...query, limit: MOST });
  const found: Unread[] = [];
  const isSettled = kept.some(({ kind }) => kind === 'conflict')
    ? await settledConflicts(tx, call)
    : () => false;
  for (const { id, kind, caseId, at, by, wentTo = null } of kept) {
    if (at < since) break;
    // One after the other: a transaction is one line of work.
    const row = await tx.getRow(caseId);
    if (row === null || (kind === 'conflict' && isSettled(caseId))) continue;
    const isSeen = can(caller.actor, 'case.read', row);
    if (!isSeen && wentTo === null) continue;
    found.push({ id, kind, reference: row.reference, at, by, ...(isSeen ? {} : { wentTo }) });
  }
  return found;
}

/**
 * In which cases nothing stands against an interpreter any more, or somebody has kept it: nobody is
 * told of these. While those of a very large world are still being counted, it is in none.
 */
async function settledConflicts(
  tx: Reading,
  { conflicted }: Asked,
): Promise<(caseId: string) => boolean> {
  try {
    const open = await conflicted(tx);
    return (caseId) => !open.has(caseId);
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'unavailable') return () => false;
    throw error;
  }
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

/**
 * Answers to follow-ups of mine that were promised and have not come; chased or answered, they are
 * gone. The bell waits for no index: until the rows of follow-ups are there, nothing is told of them.
 */
async function passedAnswers(
  tx: Reading,
  call: Asked,
  followUps: FollowUpIndex,
): Promise<readonly Unread[]> {
  if (!followUps.isReady) return [];
  const where = whereFollowUps({ promise: 'passed', owner: ['me'] }, senseOf(call));
  const { rows } = (await followUps.at(tx)).query({ where, limit: MOST });
  return rows.flatMap(({ id, reference, promisedOn, promisePassesAt: at }): Unread[] =>
    at === null
      ? []
      : [{ id: `answer ${id} ${promisedOn}`, kind: 'answer-passed', reference, at, by: null }],
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
