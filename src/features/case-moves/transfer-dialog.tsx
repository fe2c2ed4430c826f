import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { AskTransfer } from '@/contract/transfer';
import { askTransfer } from '@/data/transfers/ask-transfer';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { nameOfCampus, nameOfOffice } from '@/parts/names';
import { CAMPUSES } from '@/reference/campuses';
import { OFFICES } from '@/reference/offices';
import { SelectField } from '@/ui/select-field';
import { bindText } from '@/parts/form/bind-text';
import { CommandDialog } from '@/parts/form/command-dialog';
import { ReasonField } from '@/parts/form/reason-field';
import type { CaseDialogProps } from './dialog-props';
import { useDialogForm } from './use-dialog-form';
import { useSubmit } from './use-submit';

interface TransferDialogProps extends CaseDialogProps {
  /** What it begins with. */
  readonly change?: 'office' | 'campus';
}

/** Asks another office or campus to take the case, and says what that means for the sender. */
export function TransferDialog({ change = 'office', ...props }: TransferDialogProps) {
  const { detail, onClose } = props;
  const { case: record } = detail;
  const { t } = useLingui();
  const locale = useLocale();
  const { compare } = useFormats();
  const { mutateAsync, isPending } = useMutation(askTransfer());
  const form = useDialogForm(
    detail,
    'transfer',
    { kind: change as string, toOffice: '', toCampus: '', reason: '' },
    { 'reason-missing': 'reason', 'transfer-to-same': 'toOffice', 'transfer-pending': 'reason' },
  );
  const submit = useSubmit(props, form);
  const { reference } = record;
  const { kind, toOffice, toCampus, reason } = form.values;
  const isOffice = kind === 'office';
  const target = isOffice ? 'toOffice' : 'toCampus';
  const ask = (): void => {
    if (form.values[target] === '') return form.show({ [target]: 'required' });
    const body = form.parse(AskTransfer, {
      toOffice: isOffice ? toOffice : null,
      toCampus: isOffice ? null : toCampus,
      reason,
    });
    if (body === null) return;
    const to = isOffice ? nameOfOffice(toOffice, locale) : nameOfCampus(toCampus, locale);
    submit({
      command: { type: 'askTransfer', ...body },
      send: () => mutateAsync({ seen: record, body }),
      done: t`Asked ${to} to take ${reference}`,
    });
  };
  const offices = OFFICES.filter(({ code }) => code !== record.office)
    .map(({ code }) => ({ value: code, label: nameOfOffice(code, locale) }))
    .toSorted((a, b) => compare(a.label, b.label));
  const campuses = CAMPUSES.filter(({ code }) => code !== record.campus).map(({ code }) => ({
    value: code,
    label: nameOfCampus(code, locale),
  }));
  return (
    <CommandDialog
      title={t`Transfer ${reference}`}
      verb={t`Ask for the transfer`}
      isBusy={isPending}
      form={form}
      onSubmit={ask}
      onClose={onClose}
    >
      <SelectField
        label={t`What is to change`}
        options={[
          { value: 'office', label: t`The office` },
          { value: 'campus', label: t`The campus` },
        ]}
        value={kind}
        onChange={(event) => form.set({ kind: event.currentTarget.value })}
      />
      <SelectField
        key={target}
        label={isOffice ? t`New office` : t`New campus`}
        isRequired
        placeholder={t`Choose`}
        options={isOffice ? offices : campuses}
        value={form.values[target]}
        error={form.errorOf(target)}
        onChange={(event) => form.set({ [target]: event.currentTarget.value })}
      />
      <ReasonField {...bindText(form, 'reason')} />
      {record.ownerId === null && (
        <p>
          <Trans>Nobody has claimed the case: with the question it becomes yours.</Trans>
        </p>
      )}
      <p className="quiet">
        <Trans>
          They can read the case and answer. Until they accept, it stays where it is and its owner
          answers for it; afterwards it may be out of your sight.
        </Trans>
      </p>
    </CommandDialog>
  );
}
