import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseWire } from '@/contract/case';
import { BookedList } from '@/parts/booked/booked-list';
import { useStillBooked } from '@/parts/booked/use-still-booked';
import { Banner } from '@/ui/banner';

/** What is cancelled with a case that closes, before it is done; nothing where nothing is booked. */
export function CalledOff({ record }: { readonly record: CaseWire }) {
  const { t } = useLingui();
  const booked = useStillBooked(record);
  if (booked === null) return null;
  return (
    <Banner tone="warning">
      <section aria-label={t`Called off with it`}>
        <strong>
          <Trans>Called off with it</Trans>
        </strong>
        <BookedList booked={booked} />
        <p>
          <Trans>
            Nobody outside hears of it from here: tell the clinics, interpreters, lodging.
          </Trans>
        </p>
      </section>
    </Banner>
  );
}
