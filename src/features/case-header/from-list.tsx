import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { IconChevronLeft, IconChevronRight, IconPlayerTrackNext } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { Neighbours } from '@/contract/case-list';
import { caseQueries } from '@/data/case-cache/case-queries';
import { KEYS } from '@/parts/keys/key-table';
import { useKey } from '@/parts/keys/use-key';
import { useNextRequest } from '@/parts/next-best/use-next-request';
import { OfficeTitle } from '@/parts/office-title';
import { Icon } from '@/ui/icon';
import { IconButton } from '@/ui/icon-button';
import { useCaseAddresses, useCaseOrigin, type CaseOrigin } from './case-origin';

interface NeighbourLinksProps {
  readonly reference: string;
  readonly origin: CaseOrigin;
}

/** The list that a case was opened from, where it was opened from one. */
export function FromList({ reference }: { readonly reference: string }) {
  const origin = useCaseOrigin();
  return origin && <NeighbourLinks reference={reference} origin={origin} />;
}

/**
 * Who stands beside a case, as it was when one came to it: what is done to a case moves it in its list,
 * or out of it, and whoever works through the list goes on from where it stood.
 */
function useNeighbours(reference: string, { key, listAddress }: CaseOrigin) {
  const { data, isPlaceholderData, isFetching } = useQuery(caseQueries.neighbours(key, reference));
  const place = `${reference} ${listAddress}`;
  const [kept, setKept] = useState<{ readonly place: string; readonly beside: Neighbours }>();
  if (kept?.place === place) return { data, beside: kept.beside };
  // What an earlier visit left behind is asked for anew first.
  if (data !== undefined && !isPlaceholderData && !isFetching) setKept({ place, beside: data });
  return { data, beside: data };
}

/** Back to the list, and the case before and after this one in it (`k`, `j`). */
function NeighbourLinks({ reference, origin }: NeighbourLinksProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const addresses = useCaseAddresses();
  const { data, beside } = useNeighbours(reference, origin);
  const previous = beside?.previous ?? null;
  const next = beside?.next ?? null;
  const open = (to: string | null): void => {
    if (to !== null) void navigate(addresses.other(to));
  };
  useKey('next-case', () => open(next), next !== null);
  useKey('previous-case', () => open(previous), previous !== null);
  const { open: openNext, isBusy } = useNextRequest({
    filter: origin.key.filter,
    addressOf: addresses.other,
    from: reference,
  });
  const position = data?.position ?? null;
  const total = data?.total ?? 0;
  return (
    <span className="row">
      <Link to={origin.listAddress}>
        <OfficeTitle office={origin.office} />
      </Link>
      <IconButton
        size="small"
        label={t`Previous case of the list`}
        shortcut={KEYS['previous-case'].keys}
        icon={<Icon of={IconChevronLeft} mirrors />}
        aria-disabled={previous === null || undefined}
        onClick={() => open(previous)}
      />
      <span className="meta number">
        {data === undefined ? (
          '…'
        ) : position === null ? (
          <Trans>not in the list now</Trans>
        ) : (
          <Trans>
            {position} of {total}
          </Trans>
        )}
      </span>
      <IconButton
        size="small"
        label={t`Next case of the list`}
        shortcut={KEYS['next-case'].keys}
        icon={<Icon of={IconChevronRight} mirrors />}
        aria-disabled={next === null || undefined}
        onClick={() => open(next)}
      />
      <IconButton
        size="small"
        label={t`Next request`}
        shortcut={KEYS['next-request'].keys}
        icon={<Icon of={IconPlayerTrackNext} mirrors />}
        aria-disabled={isBusy || undefined}
        onClick={openNext}
      />
    </span>
  );
}
