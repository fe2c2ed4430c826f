import { Trans } from '@lingui/react/macro';
import type { CaseDetail, CaseWire } from '@/contract/case';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { nameOfPlace } from '@/parts/names';
import { PersonChip } from '@/parts/people/person-chip';
import { FOLLOW_UP_WORDS } from '@/parts/words/blocker-words';
import { useWord } from '@/parts/words/use-word';
import { Banner } from '@/ui/banner';
import { Bdi } from '@/ui/bdi';
import { useNow } from '@/ui/time/use-now';

/** So long the sender is reminded that a transfer came back, and why (config). */
const RETURN_SHOWN_MS = 10 * 86_400_000;

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
