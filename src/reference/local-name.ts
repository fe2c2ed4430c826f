/** A name of reference data in the four languages of the interface. */
export interface LocalName {
  readonly en: string;
  readonly es: string;
  readonly ar: string;
  readonly zh: string;
}
