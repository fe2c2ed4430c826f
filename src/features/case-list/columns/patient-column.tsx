import { msg } from '@lingui/core/macro';
import { PatientCell } from '@/parts/patient/patient-cell';
import type { CaseColumn } from '../case-column';
import { isolated } from '@/parts/words/isolated';

export const patientColumn: CaseColumn = {
  heading: msg`Patient`,
  width: 'minmax(156px, 1.4fr)',
  cell: (row, { query, presence, i18n, personName }) => {
    const others = presence.get(row.reference) ?? [];
    const names = others.map((other) => isolated(personName(other.personId))).join(', ');
    return (
      <>
        <PatientCell row={row} query={query} />
        {others.length > 0 && (
          <span className="chip" data-tone="accent" title={names}>
            {i18n._(msg`Open: ${names}`)}
          </span>
        )}
      </>
    );
  },
};
