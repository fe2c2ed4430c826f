import { Trans, useLingui } from '@lingui/react/macro';
import { Bdi } from '@/ui/bdi';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';

export interface DroppedProps {
  readonly dropped: readonly string[];
  /** Rewrites the address without what was dropped. */
  readonly onDismiss: () => void;
}

/** Says which parts of an address meant nothing, and were left out. */
export function DroppedBanner({ dropped, onDismiss }: DroppedProps) {
  const { t } = useLingui();
  return (
    <Banner
      tone="warning"
      actions={<Button size="small" onClick={onDismiss}>{t`Tidy the address`}</Button>}
    >
      <Trans>Left out of the address, because this page does not know it:</Trans>{' '}
      <Bdi>{dropped.join(', ').slice(0, 200)}</Bdi>
    </Banner>
  );
}
