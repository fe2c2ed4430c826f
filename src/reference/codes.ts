/**
 * Codes of the reference data. Offices and campuses are plain strings on purpose: adding an office
 * is one entry in `offices.ts`, so the list cannot be a compile-time union here.
 */
export type OfficeCode = string;
export type CampusCode = string;
export type SpecialtyCode = string;
export type FacilitatorCode = string;
/** A place that has a calendar: an office or a campus. */
export type PlaceCode = string;
