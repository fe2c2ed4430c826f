import type { EditPapers, TravelPapersWire } from '@/contract/plan/travel';
import type { VisaState } from '@/domain/plan/travel';

/** The form of somebody's papers as it is typed. */
export interface PapersValues {
  readonly passportNumber: string;
  readonly passportExpiresOn: string;
  readonly visa: VisaState;
  readonly visaAppointmentOn: string;
  readonly visaFromOn: string;
  readonly visaToOn: string;
  readonly hasGuardianConsent: boolean;
}

/**
 * What is known of somebody's papers, to go on with it.
 *
 * @param usual how the visa stands while nobody has said anything.
 */
export const papersValuesOf = (
  papers: TravelPapersWire | EditPapers | null,
  usual: VisaState,
): PapersValues => ({
  // A number that is hidden is no text.
  passportNumber: typeof papers?.passportNumber === 'string' ? papers.passportNumber : '',
  passportExpiresOn: papers?.passportExpiresOn ?? '',
  visa: papers?.visa ?? usual,
  visaAppointmentOn: papers?.visaAppointmentOn ?? '',
  visaFromOn: papers?.visaFromOn ?? '',
  visaToOn: papers?.visaToOn ?? '',
  hasGuardianConsent: papers?.hasGuardianConsent ?? false,
});

/** The body as the contract has it; a hidden number that nobody typed over stays as it is. */
export const papersBody = (values: PapersValues, isHidden: boolean): EditPapers => ({
  passportNumber: values.passportNumber.trim() || (isHidden ? { masked: true } : null),
  passportExpiresOn: values.passportExpiresOn || null,
  visa: values.visa,
  visaAppointmentOn: values.visaAppointmentOn || null,
  visaFromOn: values.visaFromOn || null,
  visaToOn: values.visaToOn || null,
  hasGuardianConsent: values.hasGuardianConsent,
});
