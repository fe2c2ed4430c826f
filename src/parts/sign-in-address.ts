import type { PersonalEnd } from '@/api/session-ends';

/**
 * Where one signs in.
 *
 * @param next the address to come back to
 * @param left whose session ended in this tab, and how: they are offered to go on
 */
export function signInAddress(next?: string, left?: PersonalEnd | null): string {
  const query = new URLSearchParams({
    ...(next && { next }),
    ...(left && { ended: left.why, as: left.personId }),
  }).toString();
  return query === '' ? '/sign-in' : `/sign-in?${query}`;
}

/** Who left, by such an address; null where it does not say, or says what nobody wrote. */
export function leftIn(params: URLSearchParams): PersonalEnd | null {
  const [why, personId] = [params.get('ended'), params.get('as')];
  if (personId === null || (why !== 'idle' && why !== 'signed-out')) return null;
  return { why, personId };
}
