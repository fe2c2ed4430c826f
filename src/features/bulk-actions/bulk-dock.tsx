import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { bulkRuns, dismissBulkRun } from '@/data/command/bulk-runs';
import { changeCases } from '@/data/bulk/change-cases';
import { pickCases } from '@/data/bulk/pick-cases';
import { MOST_PICKED, type BulkAction, type PickedCase } from '@/contract/bulk';
import type { CaseFilter, CaseListRow } from '@/contract/case-list';
import { useMe } from '@/data/session/use-me';
import { actorOf, can } from '@/domain/policy';
import { useFormats } from '@/i18n/use-formats';
import { selectedRows } from '@/parts/list-selection/selection';
import type { ListSelection } from '@/parts/list-selection/use-list-selection';
import { Button } from '@/ui/button';
import { showToast } from '@/ui/toast-store';
import { KEYS } from '@/parts/keys/key-table';
import { useKey } from '@/parts/keys/use-key';
import styles from './bulk-actions.module.css';
import { BulkAskDialog } from './bulk-ask-dialog';
import { BulkAssignDialog } from './bulk-assign-dialog';
import { BulkHoldDialog } from './bulk-hold-dialog';
import { BulkRunLines } from './bulk-run-lines';

interface BulkDockProps {
  readonly selection: ListSelection<CaseListRow, CaseFilter>;
  /** Rows of the whole list. */
  readonly total: number;
  readonly caseAddress: (row: { readonly reference: string }) => string;
  /** Takes the selected rows along as a file. */
  readonly onExport: () => void;
}

/** What can be done to the selected cases, and how it went; it stands under the rows, not over them. */
export function BulkDock({ selection, total, caseAddress, onExport }: BulkDockProps) {
  return (
    <div className={styles['dock']} data-foot>
      <BulkRunLines caseAddress={caseAddress} />
      {selection.count > 0 && (
        <SelectionBar selection={selection} total={total} onExport={onExport} />
      )}
    </div>
  );
}

function SelectionBar({
  selection,
  total,
  onExport,
}: Pick<BulkDockProps, 'selection' | 'total' | 'onExport'>) {
  const { t } = useLingui();
  const { number } = useFormats();
  const bar = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState<'assign' | 'hold' | 'records' | null>(null);
  const mayAssign = can(actorOf(useMe()), 'case.assign');
  const { give, isPending } = useGive(selection);
  useKey('to-actions', () => bar.current?.querySelector<HTMLElement>('[data-first]')?.focus());
  const { count } = selection;
  const close = (): void => setAsked(null);
  const send = (action: BulkAction): void => {
    close();
    void give(action);
  };
  return (
    <section ref={bar} className={styles['bar']} aria-label={t`Selected cases`}>
      <strong className="number">
        <Plural value={count} one="# selected" other="# selected" />
      </strong>
      {count < total && (
        <Button size="small" variant="quiet" onClick={() => selection.selectAll(total)}>
          <Trans>Select all {number(total)} that match</Trans>
        </Button>
      )}
      <Button size="small" variant="quiet" onClick={selection.clear}>
        <Trans>Clear the selection</Trans>
      </Button>
      <span className="grow" />
      <Button
        size="small"
        data-first
        isBusy={isPending}
        shortcut={KEYS['to-actions'].keys}
        onClick={() => void give({ type: 'claim' })}
      >{t`Claim`}</Button>
      {mayAssign && (
        <Button size="small" isBusy={isPending} onClick={() => setAsked('assign')}>
          {t`Assign…`}
        </Button>
      )}
      <Button size="small" isBusy={isPending} onClick={() => setAsked('records')}>
        {t`Ask for records…`}
      </Button>
      <Button size="small" isBusy={isPending} onClick={() => setAsked('hold')}>
        {t`Put on hold…`}
      </Button>
      <Button size="small" isBusy={isPending} onClick={() => void give({ type: 'release' })}>
        {t`Release`}
      </Button>
      <Button size="small" onClick={onExport}>
        <Trans>Export as CSV</Trans>
      </Button>
      {asked === 'assign' && (
        <BulkAssignDialog
          count={count}
          rows={selection.shownRows()}
          onClose={close}
          onAssign={(to) => send({ type: 'assign', to })}
        />
      )}
      {asked === 'hold' && (
        <BulkHoldDialog
          count={count}
          onClose={close}
          onHold={(hold) => send({ type: 'hold', hold })}
        />
      )}
      {asked === 'records' && (
        <BulkAskDialog
          count={count}
          onClose={close}
          onAsk={(request) => send({ type: 'ask-records', request })}
        />
      )}
    </section>
  );
}

/** Gives one command for the whole selection; "all that match" is asked of the server now. */
function useGive(selection: ListSelection<CaseListRow, CaseFilter>) {
  const { t } = useLingui();
  const { mutate } = useMutation(changeCases());
  const [isPending, setIsPending] = useState(false);

  const resolved = async (): Promise<readonly PickedCase[] | null> => {
    const { selection: chosen } = selection;
    if (chosen.kind === 'some') {
      return selectedRows(chosen.rows, selection.shownVersions()).map(({ id, version }) => ({
        reference: id,
        version,
      }));
    }
    const { items, total } = await pickCases(chosen.filter);
    if (total > MOST_PICKED) {
      showToast({
        tone: 'error',
        text: t`At most ${MOST_PICKED} cases at once; ${total} match. Narrow the list first. Nothing was changed.`,
      });
      return null;
    }
    if (total !== chosen.total) {
      const before = chosen.total;
      showToast({
        tone: 'done',
        text: t`${plural(total, { one: '# case matches now', other: '# cases match now' })}; it was ${before} when you selected them.`,
      });
    }
    return items.filter(({ reference }) => !chosen.except.has(reference));
  };

  const give = async (action: BulkAction): Promise<void> => {
    setIsPending(true);
    try {
      const items = await resolved();
      if (items === null || items.length === 0) return;
      // The answer before has been read by whoever goes on.
      for (const run of bulkRuns()) if (run.state !== 'running') dismissBulkRun(run.id);
      mutate({ action, items });
    } catch {
      showToast({ tone: 'error', text: t`The list could not be read. Nothing was changed.` });
    } finally {
      setIsPending(false);
    }
  };
  return { give, isPending };
}
