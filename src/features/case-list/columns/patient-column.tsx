import { msg } from '@lingui/core/macro';
import { PatientName } from '@/parts/patient/patient-name';
import type { CaseColumn } from '../case-column';

export const patientColumn: CaseColumn = {
  id: 'patient',
  heading: msg`Patient`,
  width: 'minmax(156px, 1.4fr)',
  cell: (row, { query, presence, i18n, personName }) => {
    const others = presence.get(row.reference) ?? [];
    const names = others.map((other) => personName(other.personId)).join(', ');
    return (
      <>
        <span
          className="cell-text"
          // The passport's name begins it: cut at its end, also where the page runs right to left.
          dir="ltr"
          title={[row.patientName, row.patientOwnScript].filter(Boolean).join(' · ')}
        >
          <PatientName
            name={row.patientName}
            ownScript={row.patientOwnScript}
            language={row.language}
            query={query}
          />
        </span>
        {others.length > 0 && (
          <span className="chip" data-tone="accent" title={names}>
            {i18n._(msg`Open: ${names}`)}
          </span>
        )}
      </>
    );
  },
};
