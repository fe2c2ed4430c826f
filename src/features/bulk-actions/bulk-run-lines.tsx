import { useBulkRuns } from '@/data/bulk/use-bulk-runs';
import styles from './bulk-actions.module.css';
import { BulkRunLine } from './bulk-run-line';

interface BulkRunLinesProps {
  readonly caseAddress: (row: { readonly reference: string }) => string;
}

/** What is being done to many cases, or has been done and not been read. */
export function BulkRunLines({ caseAddress }: BulkRunLinesProps) {
  const runs = useBulkRuns();
  return (
    <div className={styles['runs']}>
      {runs.map((run) => (
        <BulkRunLine key={run.id} run={run} caseAddress={caseAddress} />
      ))}
    </div>
  );
}
