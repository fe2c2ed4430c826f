/** Choices of how a screen looks and reads; each layer that names them takes them from here. */
export const SCHEMES = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

export const DENSITIES = ['compact', 'standard', 'roomy'] as const;
export type Density = (typeof DENSITIES)[number];

/** `words`: Thu 26 Nov 2026, as the language writes it; `iso`: 2026-11-26. */
export const DATE_FORMS = ['words', 'iso'] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** `latin`: 0123, as references, phones and flights carry them; `own`: as the language's script has them. */
export const DIGIT_FORMS = ['latin', 'own'] as const;
export type DigitForm = (typeof DIGIT_FORMS)[number];

/** How dates and numbers are written. */
export interface Forms {
  readonly dates: DateForm;
  readonly digits: DigitForm;
}

export const USUAL_FORMS: Forms = { dates: 'words', digits: 'latin' };
