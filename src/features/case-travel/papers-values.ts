import type { EditPapers, TravelPapersWire } from '@/contract/plan/travel';
import type { VisaStanding, VisaState } from '@/domain/plan/travel';

/** One visa as it is typed. */
export interface VisaValues {
  readonly visa: VisaState;
  readonly visaAppointmentOn: string;
  readonly visaFromOn: string;
  readonly visaToOn: string;
}

/** That of a country beside the trip's first. */
interface OtherVisaValues extends VisaValues {
  readonly country: string;
}

/** The form of somebody's papers as it is typed. */
export interface PapersValues extends VisaValues {
  readonly passportNumber: string;
  readonly passportExpiresOn: string;
  readonly otherVisas: readonly OtherVisaValues[];
  readonly hasGuardianConsent: boolean;
}

/** The countries that the form asks about, and how a visa stands while nobody has said anything. */
export interface AskedVisas {
  readonly first: string;
  readonly others: readonly string[];
  readonly usual: (country: string) => VisaState;
}

/** What is known of somebody's papers, to go on with it; what stands of other countries is kept. */
export const papersValuesOf = (
  papers: TravelPapersWire | EditPapers | null,
  { first, others, usual }: AskedVisas,
): PapersValues => {
  const held = papers?.otherVisas ?? [];
  const asked = others.filter((country) => !held.some((each) => each.country === country));
  return {
    // A number that is hidden is no text.
    passportNumber: typeof papers?.passportNumber === 'string' ? papers.passportNumber : '',
    passportExpiresOn: papers?.passportExpiresOn ?? '',
    ...visaValuesOf(papers, usual(first)),
    otherVisas: [
      ...held.map((each) => ({ country: each.country, ...visaValuesOf(each, 'unknown') })),
      ...asked.map((country) => ({ country, ...visaValuesOf(null, usual(country)) })),
    ],
    hasGuardianConsent: papers?.hasGuardianConsent ?? false,
  };
};

const visaValuesOf = (standing: VisaStanding | null, usual: VisaState): VisaValues => ({
  visa: standing?.visa ?? usual,
  visaAppointmentOn: standing?.visaAppointmentOn ?? '',
  visaFromOn: standing?.visaFromOn ?? '',
  visaToOn: standing?.visaToOn ?? '',
});

const standingOf = (values: VisaValues): VisaStanding => ({
  visa: values.visa,
  visaAppointmentOn: values.visaAppointmentOn || null,
  visaFromOn: values.visaFromOn || null,
  visaToOn: values.visaToOn || null,
});

/** The body as the contract has it; a hidden number that nobody typed over stays as it is. */
export const papersBody = (values: PapersValues, isHidden: boolean): EditPapers => ({
  passportNumber: values.passportNumber.trim() || (isHidden ? { masked: true } : null),
  passportExpiresOn: values.passportExpiresOn || null,
  ...standingOf(values),
  otherVisas: values.otherVisas.map((each) => ({ country: each.country, ...standingOf(each) })),
  hasGuardianConsent: values.hasGuardianConsent,
});
