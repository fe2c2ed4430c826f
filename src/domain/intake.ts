/** What intake must know before it is complete (Product reference, §5), in the order it is asked. */
export const INTAKE_ITEMS = [
  'name',
  'birth-date',
  'language',
  'contact',
  'consent',
  'reason',
  'specialty',
  'payer',
] as const;
export type IntakeItem = (typeof INTAKE_ITEMS)[number];
