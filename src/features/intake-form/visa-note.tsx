import { Trans, useLingui } from '@lingui/react/macro';
import { isBlank } from '@/domain/intake-completeness';
import { NO_PROGRESS } from '@/domain/no-progress';
import { visaNeededBy, visaRiskFrom, visaWaitOf } from '@/domain/visa-risk';
import { nationalityOf } from '@/domain/visa-wait';
import { useFormats } from '@/i18n/use-formats';
import { DAY_MS } from '@/lib/spans';
import { orNull } from '@/parts/form/or-null';
import { useValue } from '@/parts/form/use-form-store';
import { isolated } from '@/parts/words/isolated';
import { findOffice } from '@/reference/offices';
import { StatusMark } from '@/ui/status-mark';
import { useNow } from '@/ui/time/use-now';
import type { IntakeValues } from './intake-values';

const DATE = /^[12]\d{3}-\d{2}-\d{2}$/;

/** Whether a visa can still be had in time, as soon as office and wished date are known. */
export function VisaNote() {
  const { t } = useLingui();
  const nowMs = useNow();
  const { plainDate, duration, list } = useFormats();
  const office = findOffice(useValue<string>('office'));
  const from = useValue<string>('preferredFromOn');
  const campus = useValue<string>('campus');
  const nationality = orNull(useValue<string>('patient.nationality'));
  const party = useValue<IntakeValues['party']>('party');
  if (office === undefined || !DATE.test(from)) return null;
  const facts = {
    stage: 'new',
    office: office.code,
    campus: campus === '' ? null : campus,
    preferredFromOn: from,
    party: party.map((each) => ({ nationality: orNull(each.nationality) })),
    progress: NO_PROGRESS,
  } as const;
  const wait = visaWaitOf(facts, { nationality });
  const waitOf = (own: string): number | null =>
    visaWaitOf(
      { ...facts, party: [] },
      { nationality: nationalityOf({ nationality: orNull(own) }, { nationality }) },
    );
  // Of the patient, or of all alike, nobody asks whose it is.
  const isCompanions = wait !== null && wait > 0 && waitOf('') !== wait;
  const who = party.filter((each) => isCompanions && waitOf(each.nationality) === wait);
  const names = list(who.flatMap(({ name }) => (isBlank(name) ? [] : [isolated(name)])));
  const neededBy = visaNeededBy(facts, wait);
  const riskFromMs = visaRiskFrom(facts, wait);
  const isAtRisk = riskFromMs !== null && riskFromMs <= nowMs;
  const usual = duration((wait ?? 0) * DAY_MS);
  const askBy = neededBy === null ? '' : plainDate(neededBy);
  return (
    <section aria-label={t`Visa`} role="status">
      <h2>
        <Trans>Visa</Trans>
      </h2>
      {wait === null && <Trans>The usual wait depends on the country. Ask its consulate.</Trans>}
      {wait === 0 && <Trans>Usually nobody of the party needs one.</Trans>}
      {neededBy !== null && isAtRisk && (
        <>
          <StatusMark state="overdue">
            <Trans>At risk</Trans>
          </StatusMark>
          <p>
            <Trans>
              Consulates usually take {usual}: an appointment had to be asked for by {askBy}.
            </Trans>
          </p>
        </>
      )}
      {neededBy !== null && !isAtRisk && (
        <>
          <StatusMark state="on-track">
            <Trans>In time</Trans>
          </StatusMark>
          <p>
            <Trans>
              Consulates usually take {usual}: ask for an appointment by {askBy}.
            </Trans>
          </p>
        </>
      )}
      {names !== '' && (
        <p className="quiet">
          <Trans>For: {names}</Trans>
        </p>
      )}
    </section>
  );
}
