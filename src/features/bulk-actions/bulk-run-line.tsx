import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { Link } from 'react-router-dom';
import { ApiError } from '@/api/errors';
import { dismissBulkRun, type BulkRun } from '@/data/command/bulk-runs';
import { cancelRun, revertRun } from '@/data/bulk/change-cases';
import { useFormats } from '@/i18n/use-formats';
import { serverNow } from '@/lib/server-clock';
import { usePersonName } from '@/parts/people/use-person-name';
import { errorSentence } from '@/parts/words/error-words';
import { resultSentence } from '@/parts/words/result-sentence';
import { announce } from '@/ui/announcer';
import { Button } from '@/ui/button';
import { showToast } from '@/ui/toast-store';
import styles from './bulk-actions.module.css';
import { doneCountOf, doneSentence, elsewhereCountOf, endSentences, refusedOf } from './bulk-words';

interface BulkRunLineProps {
  readonly run: BulkRun;
  readonly caseAddress: (row: { readonly reference: string }) => string;
}

/** One command on many cases: how far it is, and then what became of each that was refused. */
export function BulkRunLine({ run, caseAddress }: BulkRunLineProps) {
  return run.state === 'running' ? (
    <RunningLine run={run} />
  ) : (
    <EndedLine run={run} caseAddress={caseAddress} />
  );
}

function RunningLine({ run }: Pick<BulkRunLineProps, 'run'>) {
  const { t } = useLingui();
  const { number } = useFormats();
  const client = useQueryClient();
  const done = run.results.length;
  return (
    <section className={styles['bar']} aria-label={t`Cases being changed`}>
      <progress max={run.total} value={done} aria-label={t`How far it is`} />
      <span className="number">
        <Trans>
          {number(done)} of {number(run.total)}
        </Trans>
      </span>
      <Button size="small" onClick={() => void cancelRun(client, run.id)}>
        <Trans>Stop here</Trans>
      </Button>
    </section>
  );
}

function EndedLine({ run, caseAddress }: BulkRunLineProps) {
  const { i18n, t } = useLingui();
  const personName = usePersonName();
  const { mutate: revert } = useMutation(revertRun());
  const refused = refusedOf(run);
  const why = (): string =>
    run.problem === null
      ? t`It was not saved. Try again.`
      : errorSentence(i18n, new ApiError('changeCases', run.problem), personName, serverNow());
  const done = doneCountOf(run);
  const canUndo = run.kind !== 'revert' && run.results.some(({ changeId }) => changeId !== null);
  const sentence = doneSentence(i18n, run.kind, done);
  const elsewhere = elsewhereCountOf(run);
  const isWhole =
    refused.length === 0 && !run.isCancelled && run.state === 'ended' && elsewhere === 0;
  const said = endSentences(i18n, run, run.state === 'failed' ? why() : null);
  const undo = (): void => {
    revert(run.id);
    dismissBulkRun(run.id);
  };
  const tell = useEffectEvent(() => {
    if (!isWhole) {
      announce(said.join('. '));
      return;
    }
    // Nothing is left to read: a message says it, and holds the undo.
    const offered = canUndo
      ? { entryId: run.entryId ?? undefined, undo: () => revert(run.id) }
      : {};
    showToast({ tone: 'done', text: sentence, ...offered });
    dismissBulkRun(run.id);
  });
  useEffect(() => tell(), []);
  if (isWhole) return null;
  return (
    <section className={styles['answer']} aria-label={t`What became of the cases`}>
      <div className={styles['head']}>
        {said.map((text, place) =>
          place === 0 ? <strong key={text}>{text}</strong> : <span key={text}>{text}</span>,
        )}
        <span className="grow" />
        {canUndo && done > 0 && (
          <Button size="small" onClick={undo}>
            <Plural value={done} one="Undo the # that was done" other="Undo the # that were done" />
          </Button>
        )}
        <Button size="small" variant="quiet" onClick={() => dismissBulkRun(run.id)}>
          <Trans>Close</Trans>
        </Button>
      </div>
      {refused.length > 0 && (
        <ul className={styles['refused']}>
          {refused.map((result) => (
            <li key={result.reference}>
              <Link to={caseAddress(result)} dir="ltr" className="number">
                {result.reference}
              </Link>{' '}
              {resultSentence(i18n, result, personName, serverNow())}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
