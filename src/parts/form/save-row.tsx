import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '@/ui/button';

interface SaveRowProps {
  readonly isBusy: boolean;
  readonly onCancel?: (() => void) | undefined;
  /** What leaving it means, where `Cancel` could be taken for the command itself. */
  readonly leave?: ReactNode;
  /** What the primary button does, where `Save` does not say it. */
  readonly verb?: ReactNode;
  readonly children?: ReactNode;
}

/** The last row of a form that is edited in place. */
export function SaveRow({ isBusy, onCancel, leave, verb, children }: SaveRowProps) {
  return (
    <div className="row">
      {children}
      <Button type="submit" variant="primary" isBusy={isBusy}>
        {verb ?? <Trans>Save</Trans>}
      </Button>
      {onCancel && <Button onClick={onCancel}>{leave ?? <Trans>Cancel</Trans>}</Button>}
    </div>
  );
}
