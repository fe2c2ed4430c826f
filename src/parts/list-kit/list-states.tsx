import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';

/** What one kind of list says of its rows, in the reader's language. */
export interface ListWords<Row> {
  /** Name of the table. */
  readonly label: string;
  readonly total: (count: number) => string;
  readonly selected: (count: number) => string;
  readonly arrived: (count: number) => ReactNode;
  readonly selectRow: (row: Row) => string;
  /** Where no filter hides anything, and where one does. */
  readonly empty: { readonly title: string; readonly body: ReactNode };
  readonly noFit: string;
}

/** In the place of a list that could not be read. */
export function ListFailed({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useLingui();
  return (
    <Banner tone="error" actions={<Button onClick={onRetry}>{t`Try again`}</Button>}>
      <Trans>The list could not be read. Your filters are kept.</Trans>
    </Banner>
  );
}

interface EmptyListProps {
  readonly words: Pick<ListWords<never>, 'empty' | 'noFit'>;
  readonly hasFilters: boolean;
  readonly onClear: () => void;
}

/** In the place of rows where there are none: what would be there, or what hides them. */
export function EmptyList({ words, hasFilters, onClear }: EmptyListProps) {
  const { t } = useLingui();
  return (
    <EmptyState
      title={hasFilters ? words.noFit : words.empty.title}
      action={hasFilters && <Button onClick={onClear}>{t`Clear all filters`}</Button>}
    >
      {hasFilters ? (
        <Trans>Take a filter away, or search for fewer words.</Trans>
      ) : (
        words.empty.body
      )}
    </EmptyState>
  );
}

interface ListNewsProps {
  /** How many rows arrived; null where none did and the order alone has changed. */
  readonly told: ReactNode;
  readonly onShow: () => void;
}

/** Says that a list is no longer as it was read; the person decides when it is read afresh. */
export function ListNews({ told, onShow }: ListNewsProps) {
  return (
    <div data-foot>
      <Banner
        actions={
          <Button size="small" onClick={onShow}>
            <Trans>Show</Trans>
          </Button>
        }
      >
        {told ?? <Trans>The order has changed since this list was read</Trans>}
      </Banner>
    </div>
  );
}
