import { useFormats } from '@/i18n/use-formats';
import { useNow } from './use-now';

export interface RelativeTimeProps {
  /** Epoch milliseconds. */
  readonly atMs: number;
  /** IANA zone for the exact moment in the tooltip. */
  readonly zone: string;
}

/** How far away a moment is: `3 h ago`; the exact moment as its tooltip. */
export function RelativeTime({ atMs, zone }: RelativeTimeProps) {
  const nowMs = useNow();
  const { exact, relative } = useFormats();
  return (
    <time dateTime={new Date(atMs).toISOString()} title={exact(atMs, zone)}>
      {relative(atMs, nowMs)}
    </time>
  );
}
