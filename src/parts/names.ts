import { findCampus } from '@/reference/campuses';
import { findOffice } from '@/reference/offices';
import { findPlace } from '@/reference/place';
import { findSpecialty } from '@/reference/specialties';
import type { UiLanguage } from '@/domain/vocabulary';

/** Names of reference entries in the reader's language; an unknown code is shown as it stands. */
export const named =
  (find: (code: string) => { readonly name: Readonly<Record<UiLanguage, string>> } | undefined) =>
  (code: string, locale: string): string =>
    find(code)?.name[locale as UiLanguage] ?? code;

export const nameOfOffice = named(findOffice);
export const nameOfCampus = named(findCampus);
export const nameOfSpecialty = named(findSpecialty);
export const nameOfPlace = named(findPlace);
