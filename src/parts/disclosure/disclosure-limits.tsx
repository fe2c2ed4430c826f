import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseRecord } from '@/domain/case';
import { mayNotBeTold } from '@/domain/may-not-be-told';
import type { Consent } from '@/domain/vocabulary';
import { consentSentence, facilitatorSentence } from '@/parts/words/consent-sentence';
import { Banner } from '@/ui/banner';
import { Bdi } from '@/ui/bdi';

interface DisclosureLimitsProps extends Pick<CaseRecord, 'disclosure'> {
  readonly caller: Pick<CaseRecord['caller'], 'consent'>;
  /** Of the patient; null while they live. */
  readonly diedOn: string | null;
  /** The organisation that refers, with its own consent; absent where the reader is told of none. */
  readonly facilitator?: { readonly code: string | null; readonly consent: Consent };
}

/** What must be known before anybody dials (Product reference, §5); nothing where nothing limits. */
export function DisclosureLimits({
  disclosure,
  caller,
  diedOn,
  facilitator,
}: DisclosureLimitsProps) {
  const { t, i18n } = useLingui();
  const { patientUnaware, safeFrom, safeTo, note } = disclosure;
  const mayNotSpeak = mayNotBeTold(caller);
  const shut =
    facilitator && facilitator.code !== null && mayNotBeTold(facilitator) ? facilitator : null;
  const hasSafeHours = safeFrom !== null || safeTo !== null;
  const hasDied = diedOn !== null;
  const isLimited = mayNotSpeak || shut !== null || patientUnaware || hasSafeHours || hasDied;
  if (!isLimited && note === null) return null;
  const from = safeFrom ?? '…';
  const to = safeTo ?? '…';
  return (
    <section aria-label={t`Before you call`}>
      <Banner tone={mayNotSpeak || shut !== null ? 'error' : 'warning'}>
        <strong>
          <Trans>Before you call</Trans>
        </strong>
        <ul>
          {hasDied && (
            <li>
              <Trans>The patient has died. Nothing goes to the family by routine.</Trans>
            </li>
          )}
          {mayNotSpeak && <li>{consentSentence(i18n, caller.consent)}</li>}
          {shut !== null && <li>{facilitatorSentence(i18n, shut.consent)}</li>}
          {patientUnaware && (
            <li>
              <Trans>The patient does not know the diagnosis.</Trans>
            </li>
          )}
          {hasSafeHours && (
            <li>
              <Trans>
                Safe hours: {from} to {to}, the caller’s time
              </Trans>
            </li>
          )}
          {note !== null && (
            <li>
              <Bdi>{note}</Bdi>
            </li>
          )}
        </ul>
      </Banner>
    </section>
  );
}
