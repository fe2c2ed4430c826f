import { lazily } from '@/ui/lazily';
import type { DroppedProps } from './dropped-banner';

const DroppedBanner = lazily(async () => (await import('./dropped-banner')).DroppedBanner);

/** Says which parts of an address meant nothing, and were left out; nothing where all of it did. */
export function DroppedNotice(props: DroppedProps) {
  return props.dropped.length > 0 && <DroppedBanner {...props} />;
}
