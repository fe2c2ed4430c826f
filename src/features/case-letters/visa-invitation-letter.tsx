import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { use } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import type { MakeLetter } from '@/contract/letter';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { makeLetter } from '@/data/letters/make-letter';
import { planQueries } from '@/data/plans/plan-queries';
import { useMe } from '@/data/session/use-me';
import { leadOf } from '@/domain/lead-review';
import { letterLanguageOf } from '@/domain/letters/letter-language';
import { displayName } from '@/domain/patient-name';
import { journeyOf } from '@/domain/plan/travel/journey-dates';
import { needingVisa } from '@/domain/plan/travel/visa-chain';
import { recordsToday } from '@/domain/records/record-changes';
import type { Locale } from '@/i18n/locale';
import { i18nIn } from '@/i18n/other-language';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { addresses } from '@/parts/addresses';
import { planFactsOf } from '@/parts/case/plan-facts';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { campusPlaceOf } from '@/reference/place';
import { Banner } from '@/ui/banner';
import { type LetterChoices, LetterForm } from './letter-form';
import { LetterSheet } from './letter-sheet';
import { type Invited, type VisaInvitationFacts, visaInvitationParts } from './visa-invitation';

/** The invitation for the consulate: printed, sent by hand, and then logged as sent. */
export function VisaInvitationLetter({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { search } = useLocation();
  const signer = useMe().name;
  const making = useMutation(makeLetter());
  const { case: record, patient } = detail;
  const { reference } = record;
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(reference));
  const form = useSchemaForm<LetterChoices>(
    { language: letterLanguageOf(patient.language).language, way: 'e-mail' },
    {},
  );
  const { send } = useFormSending(form, reference, () => {
    void navigate({ pathname: addresses.case(reference, 'travel'), search });
  });
  const { language, way } = form.values;
  const english = use(i18nIn('en'));
  const other = use(i18nIn(language));
  const facts: VisaInvitationFacts = { ...factsOf(detail, plan), signer };
  const locales: readonly Locale[] = language === 'en' ? ['en'] : ['en', language];
  const log = (): void => {
    const letter: MakeLetter = {
      id: newId(),
      kind: 'visa-invitation',
      language,
      way,
      kinds: [],
      from: 'family',
      place: null,
    };
    send(making.mutateAsync({ reference, letter }), t`Visa invitation logged as sent`);
  };
  return (
    <>
      {isHiding(detail, plan) && (
        <Banner tone="warning">
          <Trans>
            You do not see passport numbers, so the letter is without them. Whoever has the case
            makes it whole.
          </Trans>
        </Banner>
      )}
      <LetterForm
        name={t`How the invitation goes out`}
        formRef={form.formRef}
        spoken={patient.language}
        choices={form.values}
        onChoose={form.set}
        taking={null}
        note={
          <Trans>
            Nothing is sent from here. Once it is logged, the visa of everybody in it stands at
            “letter sent”.
          </Trans>
        }
        isBusy={making.isPending}
        onLog={log}
      />
      <LetterSheet
        isChecklist={false}
        languages={locales.map((locale) => ({
          locale,
          parts: visaInvitationParts(locale === 'en' ? english : other, facts),
        }))}
      />
    </>
  );
}

const textOf = (number: unknown): string | null => (typeof number === 'string' ? number : null);
const isMask = (number: unknown): boolean => typeof number === 'object' && number !== null;

const isHiding = ({ patient }: CaseDetail, { papers }: CasePlanWire): boolean =>
  isMask(patient.passportNumber) || papers.some(({ passportNumber }) => isMask(passportNumber));

function factsOf(detail: CaseDetail, plan: CasePlanWire): Omit<VisaInvitationFacts, 'signer'> {
  const { case: record, patient } = detail;
  const facts = planFactsOf(detail, plan);
  const { arrival, departure } = journeyOf(facts);
  const name = displayName(patient.name);
  const party = needingVisa(facts).map(({ companion, papers }): Invited => {
    if (companion === null) {
      return { name, relationship: null, passportNumber: textOf(patient.passportNumber) };
    }
    const own = plan.papers.find(({ id }) => id === papers?.id);
    const { name: called, relationship } = companion;
    return { name: called, relationship, passportNumber: textOf(own?.passportNumber) };
  });
  return {
    reference: record.reference,
    patient: name,
    birthOn: patient.birthOn,
    nationality: patient.nationality,
    campus: campusPlaceOf(record.campus),
    specialty: record.disclosure.patientUnaware
      ? null
      : (leadOf(record.reviews)?.specialty ?? null),
    fromOn: arrival?.on ?? record.preferredFromOn,
    toOn: departure?.on ?? record.preferredToOn,
    payer: record.payer,
    address: plan.trips[0]?.entryAddress ?? null,
    party,
    on: recordsToday(record, serverNow()),
    office: record.office,
  };
}
