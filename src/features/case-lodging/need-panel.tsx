import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { LodgingNeed } from '@/domain/plan/lodging';
import { grownSince } from '@/domain/plan/lodging/beds-needed';
import { useFormats } from '@/i18n/use-formats';
import { Button } from '@/ui/button';
import { SkeletonRows } from '@/ui/skeleton';
import { StatusMark } from '@/ui/status-mark';
import type { LodgingFacts } from './lodging-facts';
import styles from './case-lodging.module.css';
import { NeedForm } from './need-form';

interface NeedPanelProps {
  readonly detail: CaseDetail;
  readonly lodging: LodgingFacts;
  readonly canEdit: boolean;
}

/** What the party needs for its nights, in one line, and the form that changes it. */
export function NeedPanel({ detail, lodging, canEdit }: NeedPanelProps) {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  const { need } = lodging;
  const joined = need?.isNeeded === true ? grownSince(need, detail.case) : 0;
  return (
    <section className="stack" data-gap="4" aria-labelledby="need-title">
      <div className="row">
        <h3 id="need-title">
          <Trans>What the party needs</Trans>
        </h3>
        {canEdit && !isOpen && (
          <Button
            size="small"
            className="spread"
            {...(need !== null && { 'aria-label': t`Change the need` })}
            onClick={() => setIsOpen(true)}
          >
            {need === null ? <Trans>Write the need down</Trans> : <Trans>Change</Trans>}
          </Button>
        )}
      </div>
      {need === null ? (
        !isOpen && (
          <p className="quiet">
            <Trans>
              Nobody has written down yet how many beds, how near and for how much: options are
              compared with it.
            </Trans>
          </p>
        )
      ) : (
        <NeedLine need={need} nights={lodging.needed} />
      )}
      {joined > 0 && <GrownMark joined={joined} />}
      {isOpen && canEdit && (
        <Suspense fallback={<SkeletonRows count={3} />}>
          <NeedForm detail={detail} need={need} onDone={() => setIsOpen(false)} />
        </Suspense>
      )}
    </section>
  );
}

/** Somebody has joined since: what they need is to be said anew, by the button above. */
function GrownMark({ joined }: { readonly joined: number }) {
  return (
    <StatusMark state="overdue">
      <Plural
        value={joined}
        one="# traveller has joined since this was written down"
        other="# travellers have joined since this was written down"
      />
    </StatusMark>
  );
}

interface NeedLineProps {
  readonly need: LodgingNeed;
  readonly nights: readonly string[] | null;
}

function NeedLine({ need, nights }: NeedLineProps) {
  const { t } = useLingui();
  const { money } = useFormats();
  if (!need.isNeeded) {
    return (
      <p>
        <Trans>The party has its own place, with family or friends.</Trans>
      </p>
    );
  }
  const { maxMinutes, budgetPerNight } = need;
  const parts = [
    nights && plural(nights.length, { one: '# night', other: '# nights' }),
    plural(need.beds, { one: '# bed', other: '# beds' }),
    need.needsKitchen ? t`kitchen` : null,
    need.needsStepFree ? t`step-free access` : null,
    maxMinutes === null
      ? null
      : plural(maxMinutes, {
          one: 'at most # minute to the campus',
          other: 'at most # minutes to the campus',
        }),
    budgetPerNight && t`at most ${money(budgetPerNight.minor, budgetPerNight.currency)} a night`,
  ];
  return (
    <ul className={styles['need']}>
      {parts
        .filter((part) => part !== null)
        .map((part) => (
          <li key={part}>{part}</li>
        ))}
    </ul>
  );
}
