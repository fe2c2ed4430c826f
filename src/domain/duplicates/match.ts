/** How sure it is that two records are of one person, surest first. */
export const MATCH_STRENGTHS = ['certain', 'likely', 'possible'] as const;
export type MatchStrength = (typeof MATCH_STRENGTHS)[number];

/** What two records have in common, the most telling first: an answer lists them in this order. */
export const MATCH_REASONS = [
  'passport',
  /** Letter by letter, but for capitals and accents. */
  'name',
  /** The same in the patient's own script. */
  'own-script',
  /** Spelled otherwise, as transliterations differ (Mohamed, Muhammad, محمد). */
  'name-transliteration',
  /** Given and family names in each other's place. */
  'name-swapped',
  /** One of two surnames, or a middle name left out. */
  'name-partly',
  /** A letter too many, too few, another one, or two that changed places. */
  'name-typo',
  /** Letters of another alphabet that look the same (Cyrillic а in a Latin name). */
  'name-look-alike',
  'birth-date',
  /** Day and month in each other's place. */
  'birth-date-swapped',
  /** One digit of it differs, or two neighbours changed places. */
  'birth-date-typo',
  /** A number of the patient or of a caller, whatever the country code is written like. */
  'phone',
  'email',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];
