import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import * as z from 'zod/mini';
import { filledText } from '@/contract/fields';
import { VIEW_NAME_LIMIT } from '@/contract/view';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/text-field';

const Named = z.strictObject({ name: filledText(VIEW_NAME_LIMIT) });

interface NameDialogProps {
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks what a new view is called. */
export function NameDialog({ onSave, onClose }: NameDialogProps) {
  const { t } = useLingui();
  const id = useId();
  const { formRef, values, set, errorOf, parse } = useSchemaForm({ name: '' }, {});
  return (
    <Dialog
      title={t`Save this list as a view`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" form={id} variant="primary">
            <Trans>Save the view</Trans>
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
          const named = parse(Named, values);
          if (named !== null) onSave(named.name.trim());
        }}
      >
        <TextField
          label={t`Name of the view`}
          hint={t`It keeps the filters, the order and the columns. Others see the same list through its address, within their own scope.`}
          isRequired
          isUserText
          limit={VIEW_NAME_LIMIT}
          value={values.name}
          error={errorOf('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
      </form>
    </Dialog>
  );
}
