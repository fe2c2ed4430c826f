import { Trans } from '@lingui/react/macro';
import type { MyDayEntry } from '@/contract/my-day';
import { useSession } from '@/data/session/use-session';
import { PersonChip } from '@/parts/people/person-chip';
import { Bdi } from '@/ui/bdi';
import { Moment } from '@/ui/time/moment';

/** Who has returned a hand-off or a transfer of mine, when and why. */
export function ReturnedLine({
  returned: { by, at, reason },
}: {
  readonly returned: NonNullable<MyDayEntry['handOffReturned']>;
}) {
  const { timeZone } = useSession();
  return (
    <div>
      <Trans>
        Returned by <PersonChip id={by} withRole />,{' '}
        <Moment atMs={Date.parse(at)} zone={timeZone} />
      </Trans>
      {reason !== null && (
        <>
          : <Bdi>{reason}</Bdi>
        </>
      )}
    </div>
  );
}
