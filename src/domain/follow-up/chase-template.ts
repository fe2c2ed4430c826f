import type { FollowUpParty } from './vocabulary';

/** What a message to many may name of each; in a template it stands as `{patient}`. */
export const CHASE_FIELDS = [
  'receiver',
  'patient',
  'reference',
  'amount',
  'due',
  'sender',
] as const;
export type ChaseField = (typeof CHASE_FIELDS)[number];

const FIELD = /\{([^{}]*)\}/gu;

const isField = (name: string): name is ChaseField => CHASE_FIELDS.some((known) => known === name);

/** Names in braces that mean nothing; a message with one of them is not ready. */
export const unknownFieldsOf = (template: string): readonly string[] => [
  ...new Set(
    [...template.matchAll(FIELD)].flatMap(([, name = '']) => (isField(name) ? [] : [name])),
  ),
];

/** The message with its fields filled in. What a person's own words hold is no field. */
export const filledTemplate = (
  template: string,
  values: Readonly<Record<ChaseField, string>>,
): string =>
  template.replaceAll(FIELD, (whole, name: string) => (isField(name) ? values[name] : whole));

/** Who is written to in the patient's language; all others work in English. */
const FAMILY: ReadonlySet<FollowUpParty> = new Set([
  'patient',
  'caller',
  'home-physician',
  'other',
]);

export const isWrittenAtHome = (whom: FollowUpParty): boolean => FAMILY.has(whom);
