import type { CaseRecord } from '../case';
import { depositsLeft } from './deposits-left';
import type { FollowUp } from './follow-up';
import { opened, type Opening } from './open-follow-ups';
import { FOLLOW_UP_KINDS, MONEY_KINDS } from '../vocabulary';

/** Where a case has follow-ups to answer for: home again, or closed with money open. */
export const hasFollowUps = ({ stage, closing }: Pick<CaseRecord, 'stage' | 'closing'>): boolean =>
  stage === 'follow-up' || closing !== null;

const isClosingNow = ({ closing }: CaseRecord, at: string): boolean =>
  closing !== null && closing.outcome !== 'patient-died' && closing.closedAt === at;

/**
 * What a case that goes home, closes, dies or is opened again does to its follow-ups: those that it
 * calls open and that nobody has begun are begun; a deposit that came before the case was closed
 * opens the bill, so that it goes back; a death ends what is not money; taken back, it had ended
 * nothing (Product reference, §4, §8).
 *
 * @param newId null: nothing is begun, as where something was undone.
 * @returns the follow-ups that are new or changed.
 */
export function followUpsFollowing({
  newId,
  ...opening
}: Omit<Opening, 'newId'> & { readonly newId: Opening['newId'] | null }): readonly FollowUp[] {
  const { case: record, at, by } = opening;
  const held = opening.plan.followUps;
  const isDeath = record.closing?.outcome === 'patient-died';
  if (!hasFollowUps(record)) return [];
  // What ended before this stage began was of a journey that came to nothing.
  const known = new Set(
    held
      .filter(({ ended }) => ended === null || ended.at >= record.stageSince)
      .map(({ kind }) => kind),
  );
  const wanted = new Set(record.progress.openFollowUps);
  if (isClosingNow(record, at) && depositsLeft(opening.plan).length > 0) wanted.add('billing');
  const begun = FOLLOW_UP_KINDS.filter((kind) => wanted.has(kind) && !known.has(kind)).flatMap(
    (kind) => (newId === null ? [] : [opened(kind, { ...opening, newId })]),
  );
  if (!isDeath) {
    const back = held.filter(({ ended }) => ended?.how === 'patient-died');
    return [...begun, ...back.map((each): FollowUp => ({ ...each, ended: null }))];
  }
  const ended = { at, by, how: 'patient-died', note: null } as const;
  const over = held.filter((each) => each.ended === null && !MONEY_KINDS.has(each.kind));
  // What is left is the case owner's, who was named.
  const left = held.filter((each) => MONEY_KINDS.has(each.kind) && each.ownerId !== null);
  return [
    ...begun,
    ...over.map((each): FollowUp => ({ ...each, ended })),
    ...left.map((each): FollowUp => ({ ...each, ownerId: null })),
  ];
}
