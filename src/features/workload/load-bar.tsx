import { Link } from 'react-router-dom';
import styles from './workload.module.css';

interface LoadBarProps {
  readonly load: number;
  readonly capacity: number | null;
  /** The largest number that a bar of this table stands for. */
  readonly most: number;
  readonly to: string;
  /** The whole sentence for a screen reader. */
  readonly label: string;
}

const share = (value: number, most: number): string => `${Math.min(1, value / most) * 100}%`;

/** A load beside its capacity: plain up to it, striped beyond, and a line where it ends. */
export function LoadBar({ load, capacity, most, to, label }: LoadBarProps) {
  const within = capacity === null ? load : Math.min(load, capacity);
  return (
    <Link to={to} className={styles['bar'] ?? ''} aria-label={label}>
      <svg className="mirrors" aria-hidden="true" width="100%" height="12">
        <rect className={styles['track']} width="100%" height="12" />
        <rect className={styles['within']} width={share(within, most)} height="12" />
        {load > within && (
          <rect
            className={styles['beyond']}
            x={share(within, most)}
            width={share(load - within, most)}
            height="12"
          />
        )}
        {capacity !== null && (
          <rect className={styles['limit']} x={share(capacity, most)} y="0" width="2" height="12" />
        )}
      </svg>
    </Link>
  );
}
