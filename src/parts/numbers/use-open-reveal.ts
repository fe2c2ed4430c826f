import { useQuery } from '@tanstack/react-query';
import type { RevealWire } from '@/contract/reveal';
import { revealQueries } from '@/data/reveals/reveal-queries';
import { useMe } from '@/data/session/use-me';
import { isRevealOpen } from '@/domain/numbers/reveal';
import { actorOf, can } from '@/domain/policy';
import { TOLERANCE_MS } from '@/lib/server-clock';
import { useNow } from '@/ui/time/use-now';

/**
 * My reveal that is open at this second, by the server's clock; null without one. As a page knows
 * that clock only nearly, what shows is hidden sooner rather than later.
 */
export function useOpenReveal(): RevealWire | null {
  const mayReveal = can(actorOf(useMe()), 'case.reveal');
  const { data: reveal } = useQuery({ ...revealQueries.open(), enabled: mayReveal });
  const nowMs = useNow('second');
  return reveal && isRevealOpen(reveal, nowMs + TOLERANCE_MS) ? reveal : null;
}
