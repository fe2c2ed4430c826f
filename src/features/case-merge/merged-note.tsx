import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { CaseWire } from '@/contract/case';
import { useMe } from '@/data/session/use-me';
import { useSession } from '@/data/session/use-session';
import { mergedInto } from '@/domain/case-merge/merge-cases';
import { actorOf, can } from '@/domain/policy';
import { addresses } from '@/parts/addresses';
import { PersonChip } from '@/parts/people/person-chip';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Moment } from '@/ui/time/moment';
import styles from './case-merge.module.css';
import { UnmergeDialog } from './unmerge-dialog';

interface MergedNoteProps {
  readonly record: CaseWire;
  readonly wordField: (path: string) => string;
}

/** At the old address of a merged case: where its work goes on; a supervisor can take it back. */
export function MergedNote({ record, wordField }: MergedNoteProps) {
  const { t } = useLingui();
  const { timeZone } = useSession();
  const canUnmerge = can(actorOf(useMe()), 'case.unmerge', record);
  // The dialog outlives the note: its answer comes when the case is open again.
  const [asked, setAsked] = useState<string | null>(null);
  const into = mergedInto(record);
  const { closing } = record;
  return (
    <div className={styles['note']}>
      {into !== null && closing !== null && (
        <Banner
          actions={
            canUnmerge && <Button onClick={() => setAsked(into)}>{t`Take the merge back…`}</Button>
          }
        >
          <Trans>
            Merged into{' '}
            <Link to={addresses.case(into)} className="number" dir="ltr">
              {into}
            </Link>{' '}
            by <PersonChip id={closing.closedBy} />,{' '}
            <Moment atMs={Date.parse(closing.closedAt)} zone={timeZone} />. The work goes on there.
          </Trans>
        </Banner>
      )}
      {asked !== null && (
        <UnmergeDialog
          record={record}
          into={asked}
          wordField={wordField}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
