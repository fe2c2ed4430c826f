/**
 * Nationalities (ISO 3166-1 alpha-2) that usually need no visa for a short medical visit: to the
 * United States under the Visa Waiver Program and for Canada and Bermuda, to the United Kingdom as
 * visitors who are not visa nationals (as published by both governments, 2026; config). An
 * electronic authorization may still be needed. It is where a form begins, and whom a usual wait is
 * told of, and decides nothing: the papers of each traveller do.
 */
const EXEMPT: Readonly<Record<string, ReadonlySet<string>>> = {
  US: setOf('CA BM GB IE FR DE CH ES PT IT GR IS NL JP KR SG TW AU NZ IL QA CL'),
  GB: setOf(
    'US CA BM MX GT CR PA PY UY AR CL BR BS BB AE KW QA BH OM SA AU NZ JP KR SG MY HK TW IL IE FR DE CH ES PT IT GR IS NL',
  ),
};

function setOf(codes: string): ReadonlySet<string> {
  return new Set(codes.split(' '));
}

/** Whether somebody of this nationality usually needs no visa for a visit to the country. */
export const isVisaExempt = (nationality: string | null, country: string): boolean =>
  nationality !== null && (nationality === country || EXEMPT[country]?.has(nationality) === true);
