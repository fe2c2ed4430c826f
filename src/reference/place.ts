import { findCampus } from './campuses';
import type { CampusCode, OfficeCode, PlaceCode } from './codes';
import type { LocalName } from './local-name';
import { findOffice } from './offices';
import type { WorkingWeek } from './working-week';

/** A place that has a clock: an office, or a campus's International Center. */
export interface Place {
  readonly code: PlaceCode;
  readonly name: LocalName;
  /** IANA zone. */
  readonly timeZone: string;
  readonly week: WorkingWeek;
  /** Which public holidays it keeps; see `holidays.ts`. */
  readonly calendar: string;
}

/** The campus whose calendar Direct keeps when none is requested (Product reference, §3). */
export const DEFAULT_CAMPUS: CampusCode = 'rochester';
export const DIRECT: OfficeCode = 'direct';

/** The place with the code, or undefined. London is one place, office and campus. */
export function findPlace(code: PlaceCode): Place | undefined {
  return findOffice(code) ?? findCampus(code);
}

/** @throws {RangeError} for a code that is neither an office nor a campus. */
export function placeOf(code: PlaceCode): Place {
  const place = findPlace(code);
  if (!place) throw new RangeError(`unknown place: ${code}`);
  return place;
}

/** Where an office's clocks run: Direct works by the requested campus, else Rochester's calendar. */
export function clockPlaceOf(office: OfficeCode, campus: CampusCode | null): PlaceCode {
  return office === DIRECT ? (campus ?? DEFAULT_CAMPUS) : office;
}

/** The zone in which an office's clocks run. */
export const clockZoneOf = (office: OfficeCode, campus: CampusCode | null): string =>
  placeOf(clockPlaceOf(office, campus)).timeZone;

/** Where a campus's clocks run while none is requested: Rochester's. */
export function campusPlaceOf(campus: CampusCode | null): PlaceCode {
  return campus ?? DEFAULT_CAMPUS;
}
