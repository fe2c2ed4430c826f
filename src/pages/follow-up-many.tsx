import { useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import type { FollowUpFilter, FollowUpListRow } from '@/contract/follow-up-list';
import type { Selected } from '@/data/follow-ups/selected-follow-ups';
import { useMe } from '@/data/session/use-me';
import { actorOf, can } from '@/domain/policy';
import type { FollowUpKind } from '@/domain/vocabulary';
import { SelectionBar } from '@/features/follow-up-list/selection-bar';
import { KEYS } from '@/parts/keys/key-table';
import type { ListSelection } from '@/parts/list-selection/use-list-selection';
import { Button } from '@/ui/button';
import { lazyAgain } from '@/ui/lazy-again';

/** Only who does something to many at once needs these. */
const BulkChaseDialog = lazyAgain(
  async () => (await import('@/features/bulk-chase/bulk-chase-dialog')).BulkChaseDialog,
);

const AssignDialog = lazyAgain(
  async () => (await import('@/features/follow-up-assign/assign-dialog')).AssignDialog,
);

/** What is done, and to which follow-ups. */
export interface Doing {
  readonly what: 'chase' | 'take' | 'give';
  readonly selected: Selected;
}

interface FollowUpManyProps {
  readonly kind: FollowUpKind;
  readonly selection: ListSelection<FollowUpListRow, FollowUpFilter>;
  /** Rows of the whole list. */
  readonly total: number;
  /** What is under way; null where nothing is. */
  readonly doing: Doing | null;
  readonly onDoing: (doing: Doing | null) => void;
  readonly onExport: () => void;
}

/** What can be done to the selected follow-ups, and the dialogs in which it is done. */
export function FollowUpMany(props: FollowUpManyProps) {
  const { kind, selection, total, doing, onDoing, onExport } = props;
  const { t } = useLingui();
  const mayAssign = can(actorOf(useMe()), 'follow-up.assign');
  const begin = (what: Doing['what']): void => onDoing({ what, selected: chosenOf(selection) });
  const close = (): void => onDoing(null);
  return (
    <>
      {selection.count > 0 && (
        <SelectionBar selection={selection} total={total} onExport={onExport}>
          <Button
            size="small"
            data-first
            shortcut={KEYS['to-actions'].keys}
            onClick={() => begin('chase')}
          >{t`Chase…`}</Button>
          <Button size="small" onClick={() => begin('take')}>{t`Take over…`}</Button>
          {mayAssign && <Button size="small" onClick={() => begin('give')}>{t`Assign…`}</Button>}
        </SelectionBar>
      )}
      <Suspense fallback={null}>
        {doing?.what === 'chase' && (
          <BulkChaseDialog
            kind={kind}
            selected={doing.selected}
            onClose={close}
            onChased={selection.clear}
          />
        )}
        {(doing?.what === 'take' || doing?.what === 'give') && (
          <AssignDialog
            selected={doing.selected}
            way={doing.what}
            onClose={close}
            onAssigned={selection.clear}
          />
        )}
      </Suspense>
    </>
  );
}

/** The selected rows as they are read again before anything is done to them. */
function chosenOf({
  selection,
}: Pick<ListSelection<unknown, FollowUpFilter>, 'selection'>): Selected {
  return selection.kind === 'all'
    ? { filter: selection.filter, except: selection.except }
    : { ids: [...selection.rows.keys()] };
}
