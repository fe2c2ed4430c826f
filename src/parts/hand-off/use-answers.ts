import { useMe } from '@/data/session/use-me';
import type { HandOffTarget, PendingHandOff } from '@/domain/hand-off/hand-off';
import { coveredBy } from '@/domain/absence/covered-by';
import { mayAnswerHandOff } from '@/domain/hand-off/receivers';
import { usePeople } from '../people/use-people';

type Asked = HandOffTarget & Pick<PendingHandOff, 'forPerson' | 'askedBy'>;

/** Whether a hand-off waits for me: I was asked, cover for who was, or am of the pool. */
export function useMayAnswer(nowMs: number): (handOff: Asked) => boolean {
  const me = useMe();
  const people = usePeople();
  return (handOff) =>
    handOff.askedBy !== me.id && mayAnswerHandOff(me, handOff, coveredBy(me.id, people, nowMs));
}
