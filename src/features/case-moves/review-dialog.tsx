import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { MoveCase } from '@/contract/command';
import { TEXT_LIMITS } from '@/contract/fields';
import { moveCase } from '@/data/cases/move-case';
import { missingRecords } from '@/domain/record-checklist';
import { useFormats } from '@/i18n/use-formats';
import { RECORD_KIND_WORDS } from '@/parts/words/case-detail-words';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { useWord } from '@/parts/words/use-word';
import { TextField } from '@/ui/text-field';
import { bindText } from '@/parts/form/bind-text';
import { CommandDialog } from '@/parts/form/command-dialog';
import type { CaseDialogProps } from './dialog-props';
import { useDialogForm } from './use-dialog-form';
import { useSubmit } from './use-submit';

/** Begins the review without the whole checklist, with the reason why that is possible. */
export function ReviewDialog(props: CaseDialogProps) {
  const { detail, onClose } = props;
  const { t } = useLingui();
  const word = useWord();
  const { list } = useFormats();
  const { mutateAsync, isPending } = useMutation(moveCase());
  const form = useDialogForm(detail, 'review', { reason: '' }, { 'records-incomplete': 'reason' });
  const submit = useSubmit(props, form);
  const { reference, records, stage } = detail.case;
  const [before, after] = [word(STAGE_WORDS, stage), word(STAGE_WORDS, 'review')];
  const missing = list(missingRecords(records).map((kind) => word(RECORD_KIND_WORDS, kind)));
  const send = (): void => {
    const body = form.parse(MoveCase, { to: 'review', reason: form.values.reason });
    if (body === null) return;
    submit({
      command: { type: 'move', to: 'review', reason: form.values.reason },
      send: () => mutateAsync({ seen: detail.case, body }),
      done: t`${reference}: from ${before} to ${after}`,
    });
  };
  return (
    <CommandDialog
      title={t`Send ${reference} to review without all records`}
      verb={t`Send to review`}
      isBusy={isPending}
      form={form}
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        <Trans>Still missing: {missing}</Trans>
      </p>
      <TextField
        label={t`Why the review is possible without them`}
        isRequired
        isUserText
        limit={TEXT_LIMITS.short}
        {...bindText(form, 'reason')}
      />
    </CommandDialog>
  );
}
