import { findBuilding } from '@/reference/buildings';
import { findFacilitator } from '@/reference/facilitators';
import { named } from './names';

/** Names that no first screen shows; their tables are fetched with the screens that do. */
export const nameOfFacilitator = named(findFacilitator);
export const nameOfBuilding = named(findBuilding);
