import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import { DIALOG_GROUP } from '@/contract/draft';
import { EditPapers, type TravelPapersWire } from '@/contract/plan/travel';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { useOutbox } from '@/data/command/use-outbox';
import { savePapers } from '@/data/plans/save-papers';
import { isMasked } from '@/domain/numbers/number-fields';
import type { PlanFacts } from '@/domain/plan/gates/gate-state';
import { papersFaults } from '@/domain/plan/travel/edit-travel';
import { isPassportShaped } from '@/domain/plan/travel/travel-checks';
import { countriesEntered, countriesOfTrip } from '@/domain/plan/travel/travellers';
import { usualVisaOf } from '@/domain/plan/travel/usual-visa';
import { useFormats } from '@/i18n/use-formats';
import { newId } from '@/lib/new-id';
import { addresses } from '@/parts/addresses';
import { bindText } from '@/parts/form/bind-text';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { isOverOlder } from '@/parts/outbox/is-over-older';
import { NumberField } from '@/parts/numbers/number-field';
import { Checkbox } from '@/ui/checkbox';
import { TextField } from '@/ui/text-field';
import { type AskedVisas, papersBody, papersValuesOf, type PapersValues } from './papers-values';
import { useTravellerName } from './use-traveller-name';
import { VisaFields } from './visa-fields';

interface PapersFormProps {
  readonly detail: CaseDetail;
  readonly facts: PlanFacts;
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
  const { detail, facts, travellerId, isMinor, papers, opened, onDone } = props;
  const { t } = useLingui();
  const { country: countryName } = useFormats();
  const { search } = useLocation();
  const name = useTravellerName(detail)(travellerId);
  const { dismiss } = useOutbox();
  const { mutateAsync, isPending } = useMutation(savePapers());
  const { case: record } = detail;
  const { reference } = record;
  const isPatient = travellerId === 'patient';
  const isHidden = isMasked(papers?.passportNumber);
  const [first, ...others] = countriesOfTrip(facts);
  const entered = countriesEntered(facts);
  const asked: AskedVisas = {
    first,
    others: others.filter((each) => entered.includes(each)),
    usual: (each) => usualVisaOf(travellerId, detail, each),
  };
  const form = useKeptForm<PapersValues>({
    kind: 'edit',
    about: reference,
    group: `${DIALOG_GROUP}papers-${travellerId}`,
    baseVersion: papers?.version ?? null,
    initial: papersValuesOf(papers, asked),
    record: {
      table: 'papers',
      values: papersValuesOf(papers, asked),
      together: [['visa', 'visaAppointmentOn', 'visaFromOn', 'visaToOn']],
      isNewer: isOverOlder(opened, papers),
    },
    opened: opened === null ? null : papersValuesOf(opened.body as EditPapers, asked),
    refusals: {
      'travel-known': 'visa',
      'wrong-stage': 'visa',
      'number-hidden': 'passportNumber',
    },
  });
  const { values, set } = form;
  const { send } = useFormSending(form, reference, onDone);
  const submit = (): void => {
    const body = form.parse(EditPapers, papersBody(values, isHidden));
    if (body === null) return;
    const known = typeof body.passportNumber === 'string' ? body.passportNumber : null;
    const faults = papersFaults(record, travellerId, {
      ...body,
      otherVisas: body.otherVisas ?? [],
      passportNumber: known,
    });
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
            <NumberField
              label={t`Passport number`}
              limit={20}
              held={papers?.passportNumber ?? null}
              reference={reference}
              {...bindText(form, 'passportNumber')}
              hint={
                typed !== '' && !isPassportShaped(typed)
                  ? t`It does not look like a passport number. It is kept as typed.`
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
        {asked.others.length === 0 && (
          <VisaFields values={values} onChange={set} errorOf={form.errorOf} />
        )}
      </div>
      {asked.others.length > 0 && entered.includes(first) && (
        <fieldset>
          <legend>
            <strong>{countryName(first)}</strong>
          </legend>
          <div className="columns">
            <VisaFields values={values} onChange={set} errorOf={form.errorOf} />
          </div>
        </fieldset>
      )}
      {values.otherVisas.map(
        (each, index) =>
          asked.others.includes(each.country) && (
            <fieldset key={each.country}>
              <legend>
                <strong>{countryName(each.country)}</strong>
              </legend>
              <div className="columns">
                <VisaFields
                  values={each}
                  onChange={(change) =>
                    set({ otherVisas: values.otherVisas.with(index, { ...each, ...change }) })
                  }
                  errorOf={(field) => form.errorOf(`otherVisas.${index}.${field}`)}
                />
              </div>
            </fieldset>
          ),
      )}
      {isMinor && (
        <Checkbox
          label={t`The guardian’s consent to travel is here`}
          checked={values.hasGuardianConsent}
          onChange={({ currentTarget }) => set({ hasGuardianConsent: currentTarget.checked })}
        />
      )}
      <p className="quiet">
        <Link to={{ pathname: addresses.case(reference), search }}>
          {isPatient
            ? t`The patient’s passport is changed in the overview`
            : t`The nationality is changed in the overview`}
        </Link>
      </p>
    </InPlaceForm>
  );
}
