import { Trans, useLingui } from '@lingui/react/macro';
import type { StillBooked } from '@/domain/plan/called-off';
import { BookedNote } from '@/parts/booked/booked-note';

/** What is cancelled with a step, before it is done; nothing where nothing is booked. */
export function CalledOff({ booked }: { readonly booked: StillBooked | null }) {
  const { t } = useLingui();
  return (
    <BookedNote booked={booked} title={t`Called off with it`}>
      <Trans>Nobody outside hears of it from here: tell the clinics, interpreters, lodging.</Trans>
    </BookedNote>
  );
}
