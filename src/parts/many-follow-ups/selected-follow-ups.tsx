import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { FollowUpListRow } from '@/contract/follow-up-list';
import {
  MOST_SELECTED,
  type Selected,
  selectedFollowUps,
} from '@/data/follow-ups/selected-follow-ups';
import { useFormats } from '@/i18n/use-formats';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { SkeletonRows } from '@/ui/skeleton';

interface SelectedFollowUpsProps {
  readonly selected: Selected;
  readonly children: (rows: readonly FollowUpListRow[]) => ReactNode;
}

/** The selected follow-ups as they are now, read once, so that what is done is what was seen. */
export function SelectedFollowUps({ selected, children }: SelectedFollowUpsProps) {
  const { t } = useLingui();
  const { number } = useFormats();
  const { data, error, refetch } = useQuery(selectedFollowUps(selected));
  if (error) {
    return (
      <Banner tone="error" actions={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}>
        <Trans>The selected follow-ups could not be read. Nothing was changed.</Trans>
      </Banner>
    );
  }
  if (data === undefined) return <SkeletonRows count={6} />;
  if (data.total > MOST_SELECTED) {
    const most = number(MOST_SELECTED);
    return (
      <Banner tone="warning">
        <Trans>
          At most {most} at once; {number(data.total)} are selected. Narrow the list first.
        </Trans>
      </Banner>
    );
  }
  const missing = 'ids' in selected ? selected.ids.length - data.rows.length : 0;
  return (
    <>
      {missing > 0 && (
        <Banner tone="warning">
          {t`${plural(missing, { one: '# of the selected is out of your reach by now', other: '# of the selected are out of your reach by now' })}`}
        </Banner>
      )}
      {children(data.rows)}
    </>
  );
}
