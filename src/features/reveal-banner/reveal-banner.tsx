import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { Link } from 'react-router-dom';
import { endReveal } from '@/data/reveals/end-reveal';
import { followTabs, forgetNumbers } from '@/data/reveals/reveal-channel';
import { revealQueries } from '@/data/reveals/reveal-queries';
import { TOLERANCE_MS } from '@/lib/server-clock';
import { addresses } from '@/parts/addresses';
import { useOpenReveal } from '@/parts/numbers/use-open-reveal';
import { useTellRefused } from '@/parts/outcome/use-tell-refused';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { useNow } from '@/ui/time/use-now';
import { timeLeft } from './time-left';

/**
 * Says on every page of a supervisor, in every tab, that the numbers of a case show and for how
 * long; when the time is over by the server's clock, what this page holds of them is let go.
 */
export function RevealBanner() {
  const client = useQueryClient();
  const { data: reveal = null } = useQuery(revealQueries.open());
  const nowMs = useNow('second');
  const { refused } = useTellRefused();
  const { mutate: end } = useMutation(endReveal());
  const isOpen = useOpenReveal() !== null;
  const letGo = useEffectEvent(() => {
    if (reveal === null) return;
    client.setQueryData(revealQueries.open().queryKey, null);
    forgetNumbers(client, reveal.reference);
  });

  useEffect(() => followTabs(client), [client]);
  useEffect(() => {
    if (reveal !== null && !isOpen) letGo();
  }, [reveal, isOpen]);

  if (reveal === null || !isOpen) return null;
  const { reference } = reveal;
  const left = timeLeft(Date.parse(reveal.until) - TOLERANCE_MS - nowMs);
  return (
    <Banner
      tone="warning"
      actions={
        <Button size="small" onClick={() => end(reveal, { onError: refused })}>
          <Trans>Hide them now</Trans>
        </Button>
      }
    >
      <Trans>
        Passport and insurance numbers of{' '}
        <Link to={addresses.case(reference)} className="nowrap" dir="ltr" translate="no">
          {reference}
        </Link>{' '}
        show to you
      </Trans>
      {/* The seconds would interrupt whoever listens. */}
      <span className="number" aria-live="off" data-testid="time-left">
        {' '}
        · <bdi dir="ltr">{left}</bdi>
      </span>
    </Banner>
  );
}
