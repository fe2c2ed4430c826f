import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import { DIALOG_GROUP } from '@/contract/draft';
import { EditPapers, type TravelPapersWire } from '@/contract/plan/travel';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { useOutbox } from '@/data/command/use-outbox';
import { savePapers } from '@/data/plans/save-papers';
import { VISA_STATES, type VisaState } from '@/domain/plan/travel';
import { papersFaults } from '@/domain/plan/travel/edit-travel';
import { isPassportShaped } from '@/domain/plan/travel/travel-checks';
import { countryOfTrip } from '@/domain/plan/travel/travellers';
import { newId } from '@/lib/new-id';
import { addresses } from '@/parts/addresses';
import { bindText } from '@/parts/form/bind-text';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { VISA_WORDS } from '@/parts/words/travel-words';
import { useWord } from '@/parts/words/use-word';
import { isVisaExempt } from '@/reference/visa-exempt';
import { Checkbox } from '@/ui/checkbox';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { papersBody, papersValuesOf, type PapersValues } from './papers-values';
import { useTravellerName } from './use-traveller-name';

interface PapersFormProps {
  readonly detail: CaseDetail;
  readonly travellerId: string;
  readonly isMinor: boolean;
  /** Null where nothing is written down. */
  readonly papers: TravelPapersWire | null;
  /** An entry of the outbox that is opened here. */
  readonly opened: ShownEntry | null;
  readonly onDone: () => void;
}

/** Passport, visa and consent of one traveller. */
export function PapersForm(props: PapersFormProps) {
  const { detail, travellerId, isMinor, papers, opened, onDone } = props;
  const { t } = useLingui();
  const word = useWord();
  const { search } = useLocation();
  const name = useTravellerName(detail)(travellerId);
  const { dismiss } = useOutbox();
  const { mutateAsync, isPending } = useMutation(savePapers());
  const { case: record, patient } = detail;
  const { reference } = record;
  const isPatient = travellerId === 'patient';
  const isHidden = typeof papers?.passportNumber === 'object' && papers.passportNumber !== null;
  const usual: VisaState = isVisaExempt(patient.nationality, countryOfTrip(record))
    ? 'not-needed'
    : 'unknown';
  const form = useKeptForm<PapersValues>({
    kind: 'edit',
    about: reference,
    group: `${DIALOG_GROUP}papers-${travellerId}`,
    baseVersion: papers?.version ?? null,
    initial: papersValuesOf(papers, usual),
    record: {
      table: 'papers',
      values: papersValuesOf(papers, usual),
      together: [['visa', 'visaAppointmentOn', 'visaFromOn', 'visaToOn']],
    },
    opened: opened === null ? null : papersValuesOf(opened.body as EditPapers, usual),
    refusals: { 'travel-known': 'visa', 'wrong-stage': 'visa' },
  });
  const { values, set } = form;
  const { send } = useFormSending(form, reference, onDone);
  const submit = (): void => {
    const body = form.parse(EditPapers, papersBody(values, isHidden));
    if (body === null) return;
    const known = typeof body.passportNumber === 'string' ? body.passportNumber : null;
    const faults = papersFaults(record, travellerId, { ...body, passportNumber: known });
    if (Object.keys(faults).length > 0) return form.show(faults);
    send(save(body), t`Papers of ${name} saved`);
  };
  const save = async (body: EditPapers) => {
    if (opened) await dismiss(opened.id);
    const { id = newId() } = (opened?.body ?? {}) as { readonly id?: string };
    return mutateAsync({ reference, travellerId, seen: papers, id, body });
  };
  const typed = values.passportNumber.trim();
  return (
    <InPlaceForm
      name={t`Papers of ${name}`}
      form={form}
      isBusy={isPending}
      onSubmit={submit}
      onDone={onDone}
      className="sunken"
    >
      <div className="columns">
        {!isPatient && (
          <>
            <TextField
              label={t`Passport number`}
              dir="ltr"
              limit={20}
              {...bindText(form, 'passportNumber')}
              hint={
                typed !== '' && !isPassportShaped(typed)
                  ? t`It does not look like a passport number. It is kept as typed.`
                  : isHidden
                    ? t`Hidden from you; left empty it stays as it is`
                    : undefined
              }
            />
            <TextField
              label={t`Passport valid until`}
              type="date"
              {...bindText(form, 'passportExpiresOn')}
            />
          </>
        )}
        <SelectField
          label={t`Visa`}
          value={values.visa}
          error={form.errorOf('visa')}
          options={VISA_STATES.map((visa) => ({ value: visa, label: word(VISA_WORDS, visa) }))}
          onChange={({ currentTarget }) => set({ visa: currentTarget.value as VisaState })}
        />
        <TextField
          label={t`Visa appointment on`}
          type="date"
          {...bindText(form, 'visaAppointmentOn')}
        />
        <TextField label={t`Visa valid from`} type="date" {...bindText(form, 'visaFromOn')} />
        <TextField label={t`Visa valid until`} type="date" {...bindText(form, 'visaToOn')} />
      </div>
      {isMinor && (
        <Checkbox
          label={t`The guardian’s consent to travel is here`}
          checked={values.hasGuardianConsent}
          onChange={({ currentTarget }) => set({ hasGuardianConsent: currentTarget.checked })}
        />
      )}
      {isPatient && (
        <p className="quiet">
          <Link to={{ pathname: addresses.case(reference), search }}>
            {t`The patient’s passport is changed in the overview`}
          </Link>
        </p>
      )}
    </InPlaceForm>
  );
}
