import { Trans } from '@lingui/react/macro';
import type { CaseWire } from '@/contract/case';
import { useFormats } from '@/i18n/use-formats';
import { callZoneOf } from '@/domain/clocks/call-zone';
import { StatusMark } from '@/ui/status-mark';
import type { ContactValues } from './contact-values';
import { shutThen } from './next-call-window';

interface NextCallNoteProps {
  readonly values: ContactValues;
  /** IANA zone in which the next contact is typed. */
  readonly zone: string;
  readonly record: CaseWire;
}

/** Says that the caller would be rung at night, or outside of safe hours; a message may go out then. */
export function NextCallNote({ values, zone, record }: NextCallNoteProps) {
  const { time, exact } = useFormats();
  const callZone = callZoneOf(record);
  const shut = shutThen(values, zone, record);
  const words = (of: NonNullable<typeof shut>, where: string) => {
    const then = time(of.atMs, where);
    const from = exact(of.opensAtMs, where);
    return (
      <StatusMark state="waiting">
        <Trans>
          It is {then} for the caller then, outside of the hours for calls. Call from {from}.
        </Trans>
      </StatusMark>
    );
  };
  return <output>{shut !== null && callZone !== null && words(shut, callZone)}</output>;
}
