import { msg } from '@lingui/core/macro';
import { nameOfCampus, nameOfOffice } from '@/parts/names';
import { PatientCell } from '@/parts/patient/patient-cell';
import { NONE } from '@/ui/data-table/data-column';
import { rowLink } from '@/ui/data-table/row-link';
import type { FollowUpColumn } from '../follow-up-column';

export const referenceColumn: FollowUpColumn = {
  heading: msg`Case`,
  // As in the list of cases.
  width: 'minmax(124px, max-content)',
  cell: (row, { addressOf }) => rowLink(addressOf(row), row.reference),
};

export const patientColumn: FollowUpColumn = {
  heading: msg`Patient`,
  width: 'minmax(156px, 1.4fr)',
  cell: (row, { query }) => <PatientCell row={row} query={query} />,
};

export const languageColumn: FollowUpColumn = {
  heading: msg`Language`,
  width: 'minmax(80px, 0.5fr)',
  cell: (row, { formats }) =>
    row.language === null ? NONE : { text: formats.language(row.language) },
};

export const ownerColumn: FollowUpColumn = {
  heading: msg`Owner`,
  width: 'minmax(112px, 0.8fr)',
  cell: (row, { personName }) =>
    row.ownerId === null ? NONE : <bdi className="cell-text">{personName(row.ownerId)}</bdi>,
};

export const officeColumn: FollowUpColumn = {
  heading: msg`Office`,
  width: 'minmax(96px, 0.6fr)',
  cell: (row, { i18n }) => ({ text: nameOfOffice(row.office, i18n.locale) }),
};

export const campusColumn: FollowUpColumn = {
  heading: msg`Campus`,
  width: 'minmax(88px, 0.7fr)',
  cell: (row, { i18n }) =>
    row.campus === null ? NONE : { text: nameOfCampus(row.campus, i18n.locale) },
};
