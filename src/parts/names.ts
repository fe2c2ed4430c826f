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
export const nameOfSpecialty = named(findSpecialty);
export const nameOfPlace = named(findPlace);
