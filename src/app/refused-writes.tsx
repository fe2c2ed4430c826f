import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import { useOutbox } from '@/data/command/use-outbox';
import { addresses } from '@/parts/addresses';
import { Button } from '@/ui/button';
import { Popover } from '@/ui/popover';
import { StatusMark } from '@/ui/status-mark';

/** Writes of mine that the server refused: each leads to its case, can be sent again or let go. */
export function RefusedWrites() {
  const { t } = useLingui();
  const { entries, refused, retry, dismiss } = useOutbox();
  return (
    <Popover
      align="end"
      label={t`Refused changes`}
      trigger={
        <StatusMark state="overdue">
          <Plural value={refused} one="# change refused" other="# changes refused" />
        </StatusMark>
      }
    >
      <ul className="stack">
        {entries
          .filter((entry) => entry.state === 'refused')
          .map((entry) => (
            <li key={entry.id} className="row">
              {entry.reference !== null && (
                <Link to={addresses.case(entry.reference)} dir="ltr">
                  {entry.reference}
                </Link>
              )}
              <Button size="small" onClick={() => void retry(entry.id)}>
                <Trans>Send again</Trans>
              </Button>
              <Button size="small" variant="quiet" onClick={() => void dismiss(entry.id)}>
                <Trans>Let it go</Trans>
              </Button>
            </li>
          ))}
      </ul>
    </Popover>
  );
}
