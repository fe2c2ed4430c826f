import { useSuspenseQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { caseQueries } from '@/data/case-cache/case-queries';
import { peopleQueries } from '@/data/people/people-queries';
import { useMe } from '@/data/session/use-me';
import { handOffSenderRefusal } from '@/domain/hand-off/decide-hand-off';
import { factsOf } from '@/parts/case/case-facts';
import { usePersonName } from '@/parts/people/use-person-name';
import { refusalSentence } from '@/parts/words/refusal-words';
import { useNow } from '@/ui/time/use-now';
import { HandOffForm } from './hand-off-form';

interface HandOnProps {
  readonly reference: string;
  readonly onDone: () => void;
}

/** Hands a case over from wherever it is listed, with the same form and rules as its own section. */
export function HandOn({ reference, onDone }: HandOnProps) {
  const { i18n } = useLingui();
  const me = useMe();
  const nowMs = useNow();
  const personName = usePersonName();
  const { data: detail } = useSuspenseQuery(caseQueries.detail(reference));
  const people = useSuspenseQuery(peopleQueries.directory()).data;
  const refusal = handOffSenderRefusal({ ...factsOf(detail, me.id, nowMs), people });
  return refusal === null ? (
    <HandOffForm detail={detail} people={people} onDone={onDone} />
  ) : (
    <p className="quiet" role="status">
      {refusalSentence(i18n, refusal, personName)}
    </p>
  );
}
