import { Trans } from '@lingui/react/macro';
import { useId, type ReactNode } from 'react';
import { FoundWords } from '@/parts/form/found-words';
import type { KeptForm } from '@/parts/form/use-kept-form';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

interface CommandDialogProps {
  readonly title: string;
  /** What its one primary button does: `Put on hold`. */
  readonly verb: string;
  readonly isDanger?: boolean;
  readonly isBusy: boolean;
  /** Its words stay until it is done: also over Escape, a refusal and a reload. */
  readonly form: Pick<KeptForm<unknown>, 'formRef' | 'draft' | 'foundAt'>;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A decision with consequences: what it needs to know, and one button that does it. */
export function CommandDialog({
  title,
  verb,
  isDanger = false,
  isBusy,
  form: { formRef, draft, foundAt },
  onSubmit,
  onClose,
  children,
}: CommandDialogProps) {
  const id = useId();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      canClose={!isBusy}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" form={id} variant={isDanger ? 'danger' : 'primary'} isBusy={isBusy}>
            {verb}
          </Button>
        </>
      }
    >
      <form
        id={id}
        ref={formRef}
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) onSubmit();
        }}
      >
        <FoundWords
          draft={draft}
          foundAt={foundAt}
          onDiscard={() => {
            void draft.discard();
            onClose();
          }}
        />
        {children}
      </form>
    </Dialog>
  );
}
