import { findCampus } from '@/reference/campuses';
import { type LocalName, nameIn } from '@/reference/local-name';
import { findOffice } from '@/reference/offices';
import { findPlace } from '@/reference/place';
import { findSpecialty } from '@/reference/specialties';

/** Names of reference entries in the reader's language; an unknown code is shown as it stands. */
export const named =
  (find: (code: string) => { readonly name: LocalName } | undefined) =>
  (code: string, locale: string): string => {
    const entry = find(code);
    return entry ? nameIn(entry.name, locale) : code;
  };

export const nameOfOffice = named(findOffice);
export const nameOfCampus = named(findCampus);
/** As its own people call a campus, for where there is little room. */
export const shortNameOfCampus = named((code) => {
  const campus = findCampus(code);
  return campus && { name: campus.shortName };
});
export const nameOfSpecialty = named(findSpecialty);
export const nameOfPlace = named(findPlace);
