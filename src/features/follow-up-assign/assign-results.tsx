import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AssignResult } from '@/contract/bulk-chase';
import type { FollowUpListRow } from '@/contract/follow-up-list';
import { giveBackMany } from '@/data/bulk/assign-many';
import { RefusedList } from '@/parts/many-follow-ups/refused-list';
import { useTellOwn } from '@/parts/outcome/use-tell-own';
import { useTellUnanswered } from '@/parts/outcome/use-tell-unanswered';
import { undoneOf } from '@/parts/outcome/undone-of';
import { usePersonName } from '@/parts/people/use-person-name';
import { announce } from '@/ui/announcer';
import { Button } from '@/ui/button';
import { showToast } from '@/ui/toast-store';

interface AssignResultsProps {
  readonly to: string;
  readonly rows: readonly FollowUpListRow[];
  readonly results: readonly AssignResult[];
  readonly onUndone: () => void;
}

/** What became of each, and the way back for those that were given. */
export function AssignResults({ to, rows, results, onUndone }: AssignResultsProps) {
  const { t, i18n } = useLingui();
  const { refused: tellRefused } = useTellOwn();
  const tellUnanswered = useTellUnanswered();
  const { mutateAsync, isPending } = useMutation(giveBackMany());
  const name = usePersonName()(to);
  const given = results.filter(({ problem }) => problem === null);
  const count = results.length - given.length;
  const done = t`${plural(given.length, { one: `# follow-up assigned to ${name}`, other: `# follow-ups assigned to ${name}` })}`;
  const not = t`${plural(count, { one: '# refused', other: '# refused' })}`;
  const said = count === 0 ? done : t`${done}. ${not}`;
  useEffect(() => announce(said), [said]);
  const undo = (): void => {
    mutateAsync(given).then((undone) => {
      onUndone();
      if (typeof undone === 'string') return tellUnanswered(undone);
      const back = undone.filter(({ problem }) => problem === null).length;
      showToast(
        back === given.length
          ? { tone: 'done', text: t`Undone: each is whose it was` }
          : {
              tone: 'error',
              text: undoneOf(i18n, { back, answered: undone.length, asked: given.length }),
            },
      );
    }, tellRefused);
  };
  return (
    <div className="stack">
      <p className="row">
        <strong>{said}</strong>
        {given.length > 0 && (
          <Button size="small" isBusy={isPending} onClick={undo}>{t`Undo`}</Button>
        )}
      </p>
      <RefusedList results={results} rows={rows} />
    </div>
  );
}
