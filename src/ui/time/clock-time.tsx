import { useFormats } from '@/i18n/use-formats';
import { useNow } from './use-now';

/** The time now in a zone, `17:04`, by the server's clock. */
export function ClockTime({ zone }: { readonly zone: string }) {
  const nowMs = useNow();
  const { time } = useFormats();
  return <time>{time(nowMs, zone)}</time>;
}
