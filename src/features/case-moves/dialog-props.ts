import type { CaseDetail } from '@/contract/case';
import { useMe } from '@/data/session/use-me';
import type { CaseFacts } from '@/domain/stage/decision';
import { serverNow } from '@/lib/server-clock';
import { factsOf } from '@/parts/case/case-facts';

export type CaseDialogName =
  | 'assign'
  | 'hold'
  | 'close'
  | 'reopen'
  | 'review'
  | 'transfer'
  | 'ask-campus'
  | 'extend'
  | 'death'
  | 'arrival'
  | 'discharge';

/** What every dialog on a case is given. */
export interface CaseDialogProps {
  readonly detail: CaseDetail;
  readonly onClose: () => void;
}

/** The facts as they are in the moment in which the person decides. */
export function useFactsNow(detail: CaseDetail): () => CaseFacts {
  const me = useMe();
  return () => factsOf(detail, me.id, serverNow());
}
