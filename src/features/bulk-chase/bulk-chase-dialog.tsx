import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { isProblem } from '@/api/errors';
import type { ChaseResult } from '@/contract/bulk-chase';
import { type ChaseMany, chaseMany } from '@/data/follow-ups/chase-many';
import type { Selected } from '@/data/follow-ups/selected-follow-ups';
import type { FollowUpKind } from '@/domain/vocabulary';
import { SelectedFollowUps } from '@/parts/many-follow-ups/selected-follow-ups';
import { useTellOwn } from '@/parts/outcome/use-tell-own';
import { useTellUnanswered } from '@/parts/outcome/use-tell-unanswered';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { SkeletonRows } from '@/ui/skeleton';
import { showToast } from '@/ui/toast-store';
import type { ChaseLetter } from './chase-letters';
import { ChaseForm } from './chase-form';
import { ChaseResults } from './chase-results';

interface BulkChaseDialogProps {
  readonly kind: FollowUpKind;
  readonly selected: Selected;
  readonly onClose: () => void;
  /** They are chased: what was selected for it need not be any more. */
  readonly onChased: () => void;
}

interface Chased {
  readonly letters: readonly ChaseLetter[];
  readonly results: readonly ChaseResult[];
}

/**
 * Asks the same of many: one message for each language, seen as each person will read it, logged on
 * each, and then offered to be copied or sent from one's own mail. Sends nothing itself.
 */
export function BulkChaseDialog({ kind, selected, onClose, onChased }: BulkChaseDialogProps) {
  const { t } = useLingui();
  const { refused } = useTellOwn();
  const tellUnanswered = useTellUnanswered();
  const { mutateAsync, isPending } = useMutation(chaseMany());
  const [chased, setChased] = useState<Chased | null>(null);

  const chase = (letters: readonly ChaseLetter[], asked: ChaseMany): void => {
    mutateAsync(asked).then(
      ({ results, waiting, elsewhere }) => {
        onChased();
        if (results.length > 0) setChased({ letters, results });
        else onClose();
        if (elsewhere > 0) tellUnanswered('elsewhere');
        if (waiting > 0) {
          showToast({
            tone: 'done',
            text: t`${plural(waiting, { one: '# chase waits to be sent', other: '# chases wait to be sent' })}`,
          });
        }
      },
      (error: unknown) => {
        if (isProblem(error, 'invalid')) {
          showToast({
            tone: 'error',
            text: t`The messages could not be logged. Nothing was changed.`,
          });
        } else refused(error);
      },
    );
  };
  return (
    <Dialog
      title={chased === null ? t`Chase the selected` : t`Chased`}
      isWide
      canClose={!isPending}
      onClose={onClose}
      {...(chased !== null && {
        actions: (
          <Button variant="primary" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        ),
      })}
    >
      {chased !== null ? (
        <ChaseResults {...chased} />
      ) : (
        <SelectedFollowUps selected={selected}>
          {(rows) => (
            <Suspense fallback={<SkeletonRows count={6} />}>
              <ChaseForm
                kind={kind}
                rows={rows}
                isBusy={isPending}
                onCancel={onClose}
                onChase={chase}
              />
            </Suspense>
          )}
        </SelectedFollowUps>
      )}
    </Dialog>
  );
}
