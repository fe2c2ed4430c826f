/**
 * Passport and insurance numbers (Product reference, §9): the patient's passport, those of the
 * companions' papers, and the policy numbers of coverages. One list for server and screens.
 */
export const NUMBER_KINDS = ['passport', 'companion-passport', 'policy'] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

/** What stands in the place of a number; it tells nothing of it, not even its length. */
export interface Masked {
  masked: true;
}
const MASKED: Masked = { masked: true };

/** What stands for a value that the reader may not see; that there is none is no secret. */
export const mask = (value: unknown): Masked | null =>
  value === null || value === undefined ? null : MASKED;

export const isMasked = (value: unknown): value is Masked =>
  typeof value === 'object' && value !== null && 'masked' in value;

const NUMBER_FIELD =
  /^(?:(?:patient|papers\.[^.]+)\.passportNumber|coverages\.[^.]+\.policyNumber)$/;

/** Whether a change of the timeline is one of a number. */
export const isNumberField = (field: string): boolean => NUMBER_FIELD.test(field);

/** The same of a record's own field. */
export const isNumberName = (name: string): boolean =>
  name === 'passportNumber' || name === 'policyNumber';

interface NumberedPlan {
  readonly papers: readonly { readonly passportNumber: unknown }[];
  readonly coverages: readonly { readonly policyNumber: unknown }[];
}

/** A plan without its numbers. */
export function maskPlan<P extends NumberedPlan>({ papers, coverages, ...plan }: P) {
  return {
    ...plan,
    papers: papers.map((each) => ({ ...each, passportNumber: mask(each.passportNumber) })),
    coverages: coverages.map((each) => ({ ...each, policyNumber: mask(each.policyNumber) })),
  } as Omit<P, keyof NumberedPlan> & MaskedParts<P>;
}

type MaskedParts<P extends NumberedPlan> = {
  papers: (Omit<P['papers'][number], 'passportNumber'> & { passportNumber: Masked | null })[];
  coverages: (Omit<P['coverages'][number], 'policyNumber'> & { policyNumber: Masked | null })[];
};

/** A patient without the passport's number. */
export const maskPatient = <P extends { readonly passportNumber: unknown }>(patient: P) => ({
  ...patient,
  passportNumber: mask(patient.passportNumber),
});

/** A change of the timeline, without the numbers that it tells of. */
export const maskChange = <
  C extends { readonly field: string; readonly before: unknown; readonly after: unknown },
>(
  change: C,
): C =>
  isNumberField(change.field)
    ? { ...change, before: mask(change.before), after: mask(change.after) }
    : change;
