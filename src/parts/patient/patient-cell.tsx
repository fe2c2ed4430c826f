import styles from './patient-cell.module.css';
import { type NamedRow, PatientName } from './patient-name';

interface PatientCellProps {
  readonly row: NamedRow;
  readonly query: string | undefined;
}

/**
 * A patient's name where there may be too little room for it: each of the two parts keeps its own
 * beginning, whichever way it and the page run, and the whole is there to be pointed at.
 */
export function PatientCell({ row, query }: PatientCellProps) {
  const { patientName, patientOwnScript, language } = row;
  return (
    <span
      className={`cell-text ${styles['cell'] ?? ''}`}
      title={[patientName, patientOwnScript].filter(Boolean).join(' · ')}
    >
      <PatientName
        name={patientName}
        ownScript={patientOwnScript}
        language={language}
        query={query}
      />
    </span>
  );
}
