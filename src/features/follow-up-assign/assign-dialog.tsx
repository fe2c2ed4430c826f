import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AssignResult } from '@/contract/bulk-chase';
import type { FollowUpListRow } from '@/contract/follow-up-list';
import { assignMany } from '@/data/bulk/assign-many';
import type { Selected } from '@/data/follow-ups/selected-follow-ups';
import { useTellOwn } from '@/parts/outcome/use-tell-own';
import { useTellUnanswered } from '@/parts/outcome/use-tell-unanswered';
import { SelectedFollowUps } from '@/parts/many-follow-ups/selected-follow-ups';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { showToast } from '@/ui/toast-store';
import { AssignResults } from './assign-results';
import { GiveForm } from './give-form';
import { TakeForm } from './take-form';

interface AssignDialogProps {
  readonly selected: Selected;
  /** To oneself, or, as a supervisor, to whom one chooses. */
  readonly way: 'take' | 'give';
  readonly onClose: () => void;
  /** They are given: what was selected for it need not be any more. */
  readonly onAssigned: () => void;
}

interface Assigned {
  readonly to: string;
  readonly rows: readonly FollowUpListRow[];
  readonly results: readonly AssignResult[];
}

/** Says who answers for many follow-ups from now on; whatever is refused is named afterwards. */
export function AssignDialog({ selected, way, onClose, onAssigned }: AssignDialogProps) {
  const { t } = useLingui();
  const { refused } = useTellOwn();
  const tellUnanswered = useTellUnanswered();
  const { mutateAsync, isPending } = useMutation(assignMany());
  const [assigned, setAssigned] = useState<Assigned | null>(null);
  const assign = (rows: readonly FollowUpListRow[], to: string): void => {
    const items = rows.map(({ id, version }) => ({ followUpId: id, version }));
    mutateAsync({ to, items }).then((results) => {
      onAssigned();
      if (typeof results === 'object') return setAssigned({ to, rows, results });
      onClose();
      if (results === 'elsewhere') return tellUnanswered(results);
      showToast({
        tone: 'done',
        text: t`${plural(items.length, { one: '# follow-up waits to be assigned', other: '# follow-ups wait to be assigned' })}`,
      });
    }, refused);
  };
  const Form = way === 'take' ? TakeForm : GiveForm;
  return (
    <Dialog
      title={
        assigned === null
          ? way === 'take'
            ? t`Take the selected over`
            : t`Assign the selected`
          : t`Assigned`
      }
      canClose={!isPending}
      onClose={onClose}
      {...(assigned !== null && {
        actions: (
          <Button variant="primary" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        ),
      })}
    >
      {assigned === null ? (
        <SelectedFollowUps selected={selected}>
          {(rows) => (
            <Form
              rows={rows}
              isBusy={isPending}
              onCancel={onClose}
              onAssign={(to) => assign(rows, to)}
            />
          )}
        </SelectedFollowUps>
      ) : (
        <AssignResults {...assigned} onUndone={onClose} />
      )}
    </Dialog>
  );
}
