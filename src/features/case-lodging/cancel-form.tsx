import { isBlank } from '@/domain/intake-completeness';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { CancelStay } from '@/contract/plan/lodging';
import { cancelStay } from '@/data/lodging/cancel-stay';
import type { Stay } from '@/domain/plan/lodging';
import { mayServe } from '@/domain/plan/lodging/campus-nights';
import { bindText } from '@/parts/form/bind-text';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { orNull } from '@/parts/form/or-null';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { ReasonField } from '@/parts/form/reason-field';
import { isolated } from '@/parts/words/isolated';
import { useDates } from '@/parts/words/use-dates';
import { Banner } from '@/ui/banner';
import styles from './case-lodging.module.css';
import type { LodgingFacts } from './lodging-facts';

interface CancelFormProps {
  readonly detail: CaseDetail;
  readonly lodging: LodgingFacts;
  readonly stay: Stay;
  readonly onDone: () => void;
}

/** Nights of the itinerary that nothing but this stay covers near the campus that they ask for. */
const baredNights = (
  { nights, standing, campusesOn }: LodgingFacts,
  { id }: Stay,
): readonly string[] =>
  nights.flatMap(({ on, state, stayIds }) => {
    const others = standing.filter((stay) => stay.id !== id && stayIds.includes(stay.id));
    const isCovered = others.some(
      (stay) => state === 'elsewhere' || mayServe(campusesOn, stay, on),
    );
    return state !== 'beside' && stayIds.includes(id) && !isCovered ? [on] : [];
  });

/** Gives a stay or an option up; of what was booked the reason is asked. */
export function CancelForm({ detail, lodging, stay, onDone }: CancelFormProps) {
  const { t } = useLingui();
  const { reference } = detail.case;
  const { name } = stay;
  const { mutateAsync, isPending } = useMutation(cancelStay());
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: `dialog:give-up-${stay.id}`,
    initial: { reason: '' },
    refusals: { 'reason-missing': 'reason', 'stay-status': 'reason' },
  });
  const { send } = useFormSending(form, reference, onDone);
  const dates = useDates();
  const isOption = stay.status === 'option';
  const bared = baredNights(lodging, stay);
  const cancel = (): void => {
    const { reason } = form.values;
    if (isBlank(reason) && !isOption) return form.show({ reason: 'required' });
    const body = form.parse(CancelStay, { reason: orNull(reason) });
    if (body !== null)
      send(mutateAsync({ reference, seen: stay, body }), t`Given up: ${{ name: isolated(name) }}`);
  };
  return (
    <InPlaceForm
      name={t`Give up: ${name}`}
      form={form}
      isBusy={isPending}
      onSubmit={cancel}
      onDone={onDone}
      leave={<Trans>Keep it</Trans>}
      verb={<Trans>Give it up</Trans>}
      className={`sunken ${styles['form']}`}
    >
      <ReasonField isRequired={!isOption} {...bindText(form, 'reason')} />
      {bared.length > 0 && (
        <Banner tone="warning">
          <Trans>Then these nights are without lodging: {dates(bared)}.</Trans>{' '}
          {detail.case.stage === 'ready' && <Trans>The case is no longer ready to depart.</Trans>}
        </Banner>
      )}
    </InPlaceForm>
  );
}
