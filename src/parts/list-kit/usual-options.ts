import { msg } from '@lingui/core/macro';
import { CAMPUSES } from '@/reference/campuses';
import { OFFICES } from '@/reference/offices';
import { nameOfCampus, nameOfOffice } from '../names';
import type { FilterField } from './filter-field';

type FieldOptions = FilterField['options'];

/**
 * Languages offered in a filter: those of the offices' patients that are common; any other works in the
 * address.
 */
const LANGUAGES = ['en', 'es', 'ar', 'zh', 'pt', 'fr', 'hi', 'id', 'ru', 'tr', 'de', 'it'] as const;

export const languageOptions: FieldOptions = ({ formats }) =>
  LANGUAGES.map((tag) => ({ value: tag, label: formats.language(tag) }));

type Context = Parameters<FieldOptions>[0];

/** By the names that are shown, in the reader's order. */
export const byLabel = ({ formats }: Context, options: ReturnType<FieldOptions>) =>
  options.toSorted((a, b) => formats.compare(a.label, b.label));

/** Places by the names that are shown. */
const placesOf = (
  context: Context,
  places: readonly { readonly code: string }[],
  nameOf: (code: string, locale: string) => string,
) =>
  byLabel(
    context,
    places.map(({ code }) => ({ value: code, label: nameOf(code, context.i18n.locale) })),
  );

const campusOptions: FieldOptions = (context) => [
  ...placesOf(context, CAMPUSES, nameOfCampus),
  { value: 'none', label: context.i18n._(msg`No campus yet`) },
];

const officeOptions: FieldOptions = (context) => placesOf(context, OFFICES, nameOfOffice);

/** Whose it is; everybody by name. */
export const ownerOptions: FieldOptions = (context) => [
  { value: 'me', label: context.i18n._(msg`Me`) },
  { value: 'nobody', label: context.i18n._(msg`Nobody`) },
  ...byLabel(
    context,
    context.people.map(({ id, name }) => ({ value: id, label: name })),
  ),
];

/** Where a case is, and whose it was at first. */
export const PLACE_FIELDS = [
  { key: 'campus', heading: msg`Campus`, isMulti: true, options: campusOptions },
  { key: 'office', heading: msg`Office`, isMulti: true, options: officeOptions },
] as const satisfies readonly FilterField[];
