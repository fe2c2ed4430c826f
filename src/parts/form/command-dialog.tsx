import { Trans } from '@lingui/react/macro';
import { useId, type ReactNode } from 'react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { FormBody, type ShownForm } from './form-body';

interface CommandDialogProps {
  readonly title: string;
  /** What its one primary button does: `Put on hold`. */
  readonly verb: ReactNode;
  /** What leaving it means, where `Cancel` could be taken for the command itself. */
  readonly leave?: ReactNode;
  readonly isDanger?: boolean;
  readonly isWide?: boolean;
  readonly isBusy?: boolean;
  /** Why the command cannot be given yet. */
  readonly disabledReason?: string | null;
  /** Its words stay until it is done: also over Escape, a refusal and a reload. */
  readonly form: ShownForm;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A decision with consequences: what it needs to know, and one button that does it. */
export function CommandDialog(props: CommandDialogProps) {
  const { title, verb, leave, isDanger = false, isWide = false, isBusy = false } = props;
  const { disabledReason = null, form, onSubmit, onClose, children } = props;
  const id = useId();
  return (
    <Dialog
      title={title}
      isWide={isWide}
      onClose={onClose}
      canClose={!isBusy}
      actions={
        <>
          <Button onClick={onClose}>{leave ?? <Trans>Cancel</Trans>}</Button>
          <Button
            type="submit"
            form={id}
            variant={isDanger ? 'danger' : 'primary'}
            isBusy={isBusy}
            disabledReason={disabledReason}
          >
            {verb}
          </Button>
        </>
      }
    >
      <FormBody
        id={id}
        form={form}
        isBusy={isBusy}
        onSubmit={() => {
          if (disabledReason === null) onSubmit();
        }}
        onDiscarded={onClose}
      >
        {children}
      </FormBody>
    </Dialog>
  );
}
