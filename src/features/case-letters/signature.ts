import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { nameOfPlace } from '@/parts/names';
import { isolated } from '@/parts/words/isolated';
import { findCampus } from '@/reference/campuses';

/** Who signs a letter. */
export interface Signer {
  readonly name: string;
  /** Where they sit: the campus of their International Center, or an office. */
  readonly place: string;
}

/**
 * Where the signer sits: an International Center at a campus, or an office of it in a country. London
 * is both and has none: its people sign as the office (Product reference, §3).
 */
export function seatOf(i18n: I18n, { place }: Pick<Signer, 'place'>): string {
  const name = nameOfPlace(place, i18n.locale);
  return findCampus(place)?.hasInternationalCenter === true
    ? i18n._(msg({ context: 'letter', message: `International Center, ${name}` }))
    : i18n._(msg({ context: 'letter', message: `Office of the International Center, ${name}` }));
}

/** How a letter ends: who signs it, and where they sit. */
export const signature = (i18n: I18n, signer: Signer): readonly string[] => [
  isolated(signer.name),
  seatOf(i18n, signer),
];
