import { msg } from '@lingui/core/macro';
import { CAMPUSES } from '@/reference/campuses';
import { OFFICES } from '@/reference/offices';
import { nameOfCampus, nameOfOffice } from '../names';
import type { FilterField } from './filter-field';

type FieldOptions = FilterField['options'];

/** Languages offered in a filter: those of the offices' patients that are common; any other works in the address. */
const LANGUAGES = ['en', 'es', 'ar', 'zh', 'pt', 'fr', 'hi', 'id', 'ru', 'tr', 'de', 'it'] as const;

export const languageOptions: FieldOptions = ({ formats }) =>
  LANGUAGES.map((tag) => ({ value: tag, label: formats.language(tag) }));

const campusOptions: FieldOptions = ({ i18n, formats }) => [
  ...CAMPUSES.map(({ code }) => ({ value: code, label: nameOfCampus(code, i18n.locale) })).toSorted(
    (a, b) => formats.compare(a.label, b.label),
  ),
  { value: 'none', label: i18n._(msg`No campus yet`) },
];

const officeOptions: FieldOptions = ({ i18n, formats }) =>
  OFFICES.map(({ code }) => ({ value: code, label: nameOfOffice(code, i18n.locale) })).toSorted(
    (a, b) => formats.compare(a.label, b.label),
  );

/** Whose it is; everybody by name, in the reader's order. */
export const ownerOptions: FieldOptions = ({ i18n, people, formats }) => [
  { value: 'me', label: i18n._(msg`Me`) },
  { value: 'nobody', label: i18n._(msg`Nobody`) },
  ...people
    .map((person) => ({ value: person.id, label: person.name }))
    .toSorted((a, b) => formats.compare(a.label, b.label)),
];

/** Where a case is, and whose it was at first. */
export const PLACE_FIELDS = [
  { key: 'campus', heading: msg`Campus`, isMulti: true, options: campusOptions },
  { key: 'office', heading: msg`Office`, isMulti: true, options: officeOptions },
] as const satisfies readonly FilterField[];
