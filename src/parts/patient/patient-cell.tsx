import styles from './patient-cell.module.css';
import { PatientName } from './patient-name';

interface PatientCellProps {
  /** A row of a list, of whatever kind. */
  readonly row: {
    readonly patientName: string;
    readonly patientOwnScript: string | null;
    readonly language: string | null;
  };
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
