import { Link } from 'react-router-dom';
import { useFormats } from '@/i18n/use-formats';

export interface LinkNumberProps {
  /** Null where the number is not known: shown as a dash, and no link. */
  readonly value: number | null;
  /** The rows that it counts. */
  readonly to: string;
  /** The whole sentence for a screen reader: `12 due today in Panama`. */
  readonly label: string;
  readonly tone?: 'plain' | 'overdue' | 'due-today';
}

/** A number that counts rows, and leads to them. Zero is quiet; unknown is a dash. */
export function LinkNumber({ value, to, label, tone = 'plain' }: LinkNumberProps) {
  const { number } = useFormats();
  if (value === null) return <span className="link-number quiet">–</span>;
  return (
    <Link
      className="link-number"
      to={to}
      aria-label={label}
      data-zero={value === 0 || undefined}
      data-tone={value > 0 && tone !== 'plain' ? tone : undefined}
    >
      {number(value)}
    </Link>
  );
}
