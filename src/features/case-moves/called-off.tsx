import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseWire } from '@/contract/case';
import { BookedNote } from '@/parts/booked/booked-note';

/** What is cancelled with a case that closes, before it is done; nothing where nothing is booked. */
export function CalledOff({ record }: { readonly record: CaseWire }) {
  const { t } = useLingui();
  return (
    <BookedNote record={record} title={t`Called off with it`}>
      <Trans>Nobody outside hears of it from here: tell the clinics, interpreters, lodging.</Trans>
    </BookedNote>
  );
}
