import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { EditStay, OfferStay } from '@/contract/plan/lodging';
import { editStay } from '@/data/lodging/edit-stay';
import { offerStay } from '@/data/lodging/offer-stay';
import type { Stay } from '@/domain/plan/lodging';
import { stayFaults } from '@/domain/plan/lodging/decide-stay';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useFormSending } from '@/parts/form/use-form-sending';
import { type KeptForm, useKeptForm } from '@/parts/form/use-kept-form';
import styles from './case-lodging.module.css';
import type { LodgingFacts } from './lodging-facts';
import { CampusField } from './campus-field';
import { ProviderField } from './provider-field';
import { StayFields } from './stay-fields';
import { isolated } from '@/parts/words/isolated';
import {
  newStay,
  readStay,
  STAY_FIELDS_TOGETHER,
  type StayValues,
  stayValuesOf,
} from './stay-values';

interface OfferFormProps {
  readonly detail: CaseDetail;
  readonly lodging: LodgingFacts;
  readonly onDone: () => void;
}

/** Offers a place to the family: a house of the campus, or any other. */
export function OfferForm({ detail, lodging, onDone }: OfferFormProps) {
  const { t } = useLingui();
  const { reference } = detail.case;
  const { mutateAsync, isPending } = useMutation(offerStay());
  const form = useKeptForm<StayValues>({
    kind: 'edit',
    about: reference,
    group: 'dialog:offer-stay',
    initial: newStay(lodging),
  });
  const { send } = useFormSending(form, reference, onDone);
  const offer = (): void => {
    const fields = fieldsOf(form);
    const body = fields && form.parse(OfferStay, { id: newId(), ...fields });
    if (body === null || !isFitting(form, body, detail)) return;
    const name = isolated(body.name);
    send(mutateAsync({ reference, body }), t`Offered: ${name}`);
  };
  return (
    <InPlaceForm
      name={t`Offer a place`}
      form={form}
      isBusy={isPending}
      onSubmit={offer}
      onDone={onDone}
      verb={<Trans>Offer</Trans>}
      className={`sunken ${styles['form']}`}
    >
      <div className={`columns ${styles['fields']}`}>
        <CampusField form={form} />
        <div className={`field-wrap ${styles['wide']}`}>
          <ProviderField values={form.values} onPick={form.set} />
        </div>
      </div>
      <StayFields form={form} />
    </InPlaceForm>
  );
}

interface EditFormProps extends OfferFormProps {
  readonly stay: Stay;
}

/** Changes what is told of a stay. */
export function EditForm({ detail, stay, onDone }: EditFormProps) {
  const { t } = useLingui();
  const { reference } = detail.case;
  const { name } = stay;
  const { mutateAsync, isPending } = useMutation(editStay());
  const form = useKeptForm<StayValues>({
    kind: 'edit',
    about: reference,
    group: `dialog:stay-${stay.id}`,
    baseVersion: stay.version,
    initial: stayValuesOf(stay),
    record: { table: 'stays', values: stayValuesOf(stay), together: STAY_FIELDS_TOGETHER },
    refusals: { 'stay-status': 'name' },
  });
  const { send } = useFormSending(form, reference, onDone);
  const save = (): void => {
    const fields = fieldsOf(form);
    const body = fields && form.parse(EditStay, fields);
    if (body === null || !isFitting(form, body, detail)) return;
    send(mutateAsync({ reference, seen: stay, body }), t`Changed: ${{ name: isolated(name) }}`);
  };
  return (
    <InPlaceForm
      name={t`Change: ${name}`}
      form={form}
      isBusy={isPending}
      onSubmit={save}
      onDone={onDone}
      className={`sunken ${styles['form']}`}
    >
      {stay.status === 'confirmed' && (
        <p className="field-hint">
          <Trans>Another place, other nights or other beds have to be confirmed again.</Trans>
        </p>
      )}
      <div className={`columns ${styles['fields']}`}>
        <CampusField form={form} />
      </div>
      <StayFields form={form} />
    </InPlaceForm>
  );
}

function fieldsOf(form: KeptForm<StayValues>): Readonly<Record<string, unknown>> | null {
  const read = readStay(form.values);
  if (read.ok) return read.fields;
  form.show(read.faults);
  return null;
}

function isFitting(
  form: KeptForm<StayValues>,
  body: EditStay,
  { case: record }: CaseDetail,
): boolean {
  const faults = stayFaults(body, { case: record, at: new Date(serverNow()).toISOString() });
  if (Object.keys(faults).length === 0) return true;
  form.show(faults);
  return false;
}
