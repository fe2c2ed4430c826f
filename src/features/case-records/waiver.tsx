import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { TEXT_LIMITS } from '@/contract/fields';
import { EditRecords } from '@/contract/record';
import { editRecords } from '@/data/records/edit-records';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';

interface WaiverProps {
  readonly detail: CaseDetail;
  readonly canEdit: boolean;
}

/** Why the review is possible without the whole checklist; the move to review then asks no more. */
export function Waiver({ detail, canEdit }: WaiverProps) {
  const { t } = useLingui();
  const { told, refused } = useTellOutcome();
  const { mutateAsync, isPending } = useMutation(editRecords());
  const form = useSchemaForm({ reason: '' }, {});
  const { formRef, values, errorOf } = form;
  const { reference, recordsWaivedReason } = detail.case;
  const send = (reason: string | null, done: string): void => {
    mutateAsync({ base: detail, patch: { recordsWaivedReason: reason } }).then(
      (outcome) => {
        form.set({ reason: '' });
        told(reference, outcome, done);
      },
      (error: unknown) => {
        if (!form.fail(error)) refused(error);
      },
    );
  };
  if (recordsWaivedReason !== null) {
    return (
      <div className="row">
        <span>
          <Trans>
            Review possible without them: <Bdi>{recordsWaivedReason}</Bdi>
          </Trans>
        </span>
        {canEdit && (
          <Button
            size="small"
            isBusy={isPending}
            onClick={() => send(null, t`The whole checklist is needed again`)}
          >
            <Trans>Take it back</Trans>
          </Button>
        )}
      </div>
    );
  }
  if (!canEdit) return null;
  return (
    <form
      ref={formRef}
      className="stack"
      noValidate
      aria-label={t`Review possible without them`}
      onSubmit={(event) => {
        event.preventDefault();
        const body = { recordsWaivedReason: values.reason };
        if (!isPending && form.parse(EditRecords, body) !== null) {
          send(values.reason, t`The review is possible without them`);
        }
      }}
    >
      <TextField
        label={t`Why the review is possible without the missing records`}
        isUserText
        limit={TEXT_LIMITS.short}
        value={values.reason}
        error={errorOf('recordsWaivedReason')}
        onChange={(event) => form.set({ reason: event.currentTarget.value })}
      />
      <div>
        <Button type="submit" isBusy={isPending}>
          <Trans>Review possible without</Trans>
        </Button>
      </div>
    </form>
  );
}
