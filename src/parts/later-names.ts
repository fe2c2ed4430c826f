import { findBuilding } from '@/reference/buildings';
import { findFacilitator } from '@/reference/facilitators';
import { findClinic } from '@/reference/clinics';
import { nameIn } from '@/reference/local-name';
import { named } from './names';

/** Names that no first screen shows; their tables are fetched with the screens that do. */
export const nameOfFacilitator = named(findFacilitator);
export const nameOfBuilding = named(findBuilding);

/** A clinic in the language, where the reference data names it; else as somebody typed it. */
export function nameOfClinic(typed: string, locale: string): string {
  const known = findClinic(typed);
  return known === undefined ? typed : nameIn(known, locale);
}
