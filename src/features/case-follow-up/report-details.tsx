import { Trans } from '@lingui/react/macro';
import type { ReportFollowUp } from '@/domain/follow-up/follow-up';
import { sendingsNow, unsentTo } from '@/domain/follow-up/report-steps';
import type { ReportRecipient } from '@/domain/follow-up/vocabulary';
import { useFormats } from '@/i18n/use-formats';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { CONSENT_BASIS_WORDS, DOCUMENT_WORDS, RECIPIENT_WORDS, SENDING_WAY_WORDS } from './words';

/** What is written, for whom, when it went out to each, and who has said that it came. */
export function ReportDetails({ report }: { readonly report: ReportFollowUp }) {
  const word = useWord();
  const { language, list, plainDate } = useFormats();
  const { sendings } = report;
  const names = (recipients: readonly ReportRecipient[]): string =>
    list(recipients.map((each) => word(RECIPIENT_WORDS, each)));
  // Until the first copy is out, the state says enough.
  const missing = sendingsNow(report).length === 0 ? [] : unsentTo(report);
  const correction = report.corrections.at(-1);
  return (
    <dl className="facts">
      <div>
        <dt>
          <Trans>Documents</Trans>
        </dt>
        <dd>
          {list(report.documents.map((each) => word(DOCUMENT_WORDS, each)))} ·{' '}
          {language(report.language)}
        </dd>
      </div>
      <div>
        <dt>
          <Trans>For whom</Trans>
        </dt>
        <dd>{names(report.recipients)}</dd>
      </div>
      {sendings.length > 0 && (
        <div>
          <dt>
            <Trans>Sent on</Trans>
          </dt>
          {sendings.map(({ id, on, way, to, consent }) => (
            <dd key={id}>
              {plainDate(on)} · {word(SENDING_WAY_WORDS, way)} · {names(to)} ·{' '}
              {word(CONSENT_BASIS_WORDS, consent)}
            </dd>
          ))}
        </div>
      )}
      {missing.length > 0 && (
        <div>
          <dt>
            <Trans>Still to be sent to</Trans>
          </dt>
          <dd>{names(missing)}</dd>
        </div>
      )}
      {report.acknowledgements.length > 0 && (
        <div>
          <dt>
            <Trans>Acknowledged on</Trans>
          </dt>
          <dd>
            {list(
              report.acknowledgements.map(
                ({ by, on }) => `${word(RECIPIENT_WORDS, by)} ${plainDate(on)}`,
              ),
            )}
          </dd>
        </div>
      )}
      {correction !== undefined && (
        <div>
          <dt>
            <Trans>To be corrected</Trans>
          </dt>
          <dd>
            <Bdi>{correction.what}</Bdi>
          </dd>
        </div>
      )}
    </dl>
  );
}
