import { useParams, useSearchParams } from 'react-router-dom';
import type { CaseListKey } from '@/data/case-cache/case-queries';
import { useMe } from '@/data/session/use-me';
import { actorOf, type Actor } from '@/domain/policy';
import { addresses } from '@/parts/addresses';
import { caseCodec, forReader } from '@/parts/list-address';
import { isQueueOpen } from '@/parts/list-links';

/** The list that a case was opened from, as its address carries it (`?from=panama&band=overdue`). */
export interface CaseOrigin {
  /** A code, or `all`. */
  readonly office: string;
  readonly key: CaseListKey;
  readonly listAddress: string;
}

/** Null where the case was opened by its address alone, or the address names no list of the reader's. */
function originOf(params: URLSearchParams, actor: Actor): CaseOrigin | null {
  const office = params.get('from');
  if (office === null || !isQueueOpen(office, actor)) return null;
  const { dropped: _dropped, ...list } = forReader(caseCodec.parse(params), actor);
  const { filter, sort } = list;
  return {
    office,
    key: { filter: office === 'all' ? filter : { ...filter, office: [office] }, sort },
    listAddress: addresses.queue(office, caseCodec.serialize(list)),
  };
}

export function useCaseOrigin(): CaseOrigin | null {
  const [params] = useSearchParams();
  return originOf(params, actorOf(useMe()));
}

/** Addresses of this case's sections and of its neighbours; the list they came from goes along. */
export function useCaseAddresses(): {
  readonly section: (path: string | undefined) => string;
  readonly other: (reference: string) => string;
} {
  const reference = useParams()['reference'] ?? '';
  const [params] = useSearchParams();
  const query = params.size > 0 ? `?${params.toString()}` : '';
  return {
    section: (path) => `${addresses.case(reference, path)}${query}`,
    other: (other) => `${addresses.case(other)}${query}`,
  };
}
