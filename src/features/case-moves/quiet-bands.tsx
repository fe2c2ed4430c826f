import { Trans } from '@lingui/react/macro';
import type { CaseDetail, CaseWire } from '@/contract/case';
import { useSession } from '@/data/session/use-session';
import { mergedInto } from '@/domain/case-merge/merge-cases';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import type { DeclineReason } from '@/domain/vocabulary';
import { DAY_MS } from '@/lib/spans';
import { nameOfPlace } from '@/parts/names';
import { PersonChip } from '@/parts/people/person-chip';
import { FOLLOW_UP_WORDS } from '@/parts/words/blocker-words';
import {
  ALTERNATIVE_WORDS,
  DECLINE_REASON_WORDS,
  OUTCOME_WORDS,
} from '@/parts/words/case-detail-words';
import { useWord } from '@/parts/words/use-word';
import { Banner } from '@/ui/banner';
import { Bdi } from '@/ui/bdi';
import { Moment } from '@/ui/time/moment';
import { useNow } from '@/ui/time/use-now';

/** So long the sender is reminded that a transfer came back, and why (config). */
const RETURN_SHOWN_MS = 10 * DAY_MS;

/** The receiving side has left the case where it is, and says why. */
export function ReturnedBand({ record }: { readonly record: CaseWire }) {
  const locale = useLocale();
  const nowMs = useNow();
  const { returned, stage } = record;
  if (!returned || stage === 'closed') return null;
  if (nowMs - Date.parse(returned.returnedAt) > RETURN_SHOWN_MS) return null;
  const from = nameOfPlace(returned.toOffice ?? returned.toCampus ?? '', locale);
  return (
    <Banner>
      <strong>
        <Trans>
          {from} has returned this case: <PersonChip id={returned.returnedBy} />
        </Trans>
      </strong>
      <div>
        <Bdi>{returned.reason}</Bdi>
      </div>
    </Banner>
  );
}

/** The patient has died: nothing is due any more, and what must still be settled is one person's. */
export function DiedBand({ detail }: { readonly detail: CaseDetail }) {
  const word = useWord();
  const { plainDate, list } = useFormats();
  const { case: record, patient } = detail;
  if (patient.diedOn === null) return null;
  const on = plainDate(patient.diedOn);
  const open = record.progress.openFollowUps;
  const left = list(open.map((kind) => word(FOLLOW_UP_WORDS, kind)));
  return (
    <Banner>
      <Trans>The patient died on {on}. Nothing goes to the family by routine.</Trans>{' '}
      {record.stage === 'closed' && open.length > 0 && (
        <Trans>
          Still to be settled: {left}, by <PersonChip id={record.ownerId} />.
        </Trans>
      )}
    </Banner>
  );
}

/** How a case ended, by whom and why; of a death and of a merge their own lines tell. */
export function ClosedBand({ record }: { readonly record: CaseWire }) {
  const word = useWord();
  const { timeZone } = useSession();
  const { closing } = record;
  if (!closing || closing.outcome === 'patient-died' || mergedInto(record) !== null) return null;
  const { outcome, reason, alternative, closedBy, closedAt } = closing;
  return (
    <Banner>
      <strong>{word(OUTCOME_WORDS, outcome)}</strong>
      {reason !== null && (
        <>
          {': '}
          <Bdi>{isDeclineReason(reason) ? word(DECLINE_REASON_WORDS, reason) : reason}</Bdi>
        </>
      )}
      {alternative !== null && (
        <div>
          <Trans>Offered instead: {word(ALTERNATIVE_WORDS, alternative)}</Trans>
        </div>
      )}
      <div className="quiet">
        <Trans>
          Closed by <PersonChip id={closedBy} />,{' '}
          <Moment atMs={Date.parse(closedAt)} zone={timeZone} />
        </Trans>
      </div>
    </Banner>
  );
}

/** What the lead gave as its reason stands there by its code. */
const isDeclineReason = (reason: string): reason is DeclineReason =>
  Object.hasOwn(DECLINE_REASON_WORDS, reason);
