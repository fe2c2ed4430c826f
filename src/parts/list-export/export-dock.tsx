import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ExportProgress } from '@/data/exports/export-rows';
import { useSession } from '@/data/session/use-session';
import { csvFileName } from '@/domain/csv/csv-moment';
import { useFormats } from '@/i18n/use-formats';
import { serverNow } from '@/lib/server-clock';
import { localDateOf } from '@/lib/zoned-time';
import { saveFile } from '../csv/save-file';
import { Button } from '@/ui/button';
import { showToast } from '@/ui/toast-store';
import { usePersonName } from '../people/use-person-name';
import { errorSentence } from '../words/error-words';
import styles from './export-dock.module.css';
import { type ExportedList, exportList } from './export-list';

interface ExportDockProps<Body, Row, Id extends string> {
  readonly list: ExportedList<Body, Row, Id>;
  /** What the file is called, before the day: `cases-panama`. */
  readonly name: string;
  readonly onEnd: () => void;
}

/** Makes a file of a list as it is on screen: says how far it is, and can be stopped. */
export function ExportDock<Body, Row, Id extends string>({
  list,
  name,
  onEnd,
}: ExportDockProps<Body, Row, Id>) {
  const { t, i18n } = useLingui();
  const formats = useFormats();
  const personName = usePersonName();
  const { timeZone } = useSession();
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const [stop] = useState(() => new AbortController());

  const run = useEffectEvent(async (signal: AbortSignal): Promise<void> => {
    try {
      const nowMs = serverNow();
      const context = { i18n, formats, nowMs, personName };
      const file = await exportList(list, {
        context,
        signal: AbortSignal.any([signal, stop.signal]),
        onProgress: setProgress,
      });
      const { rows, gone } = file;
      saveFile(file, csvFileName(name, localDateOf(nowMs, timeZone)));
      showToast({
        tone: 'done',
        text:
          gone === 0
            ? t`${plural(rows, { one: '# row written to the file', other: '# rows written to the file' })}`
            : t`${plural(rows, { one: '# row written to the file', other: '# rows written to the file' })}; ${plural(gone, { one: '# left your reach meanwhile', other: '# left your reach meanwhile' })}`,
      });
    } catch (error) {
      // The page was left, or the effect runs once more in development: nothing to say.
      if (signal.aborted) return;
      showToast(
        stop.signal.aborted
          ? { tone: 'done', text: t`Export stopped; no file was written` }
          : { tone: 'error', text: errorSentence(i18n, error, personName, serverNow()) },
      );
    }
    onEnd();
  });
  useEffect(() => {
    const left = new AbortController();
    void run(left.signal);
    return () => left.abort();
  }, []);

  return (
    <section className={styles['dock']} data-foot aria-label={t`Export`}>
      <progress
        max={progress?.total ?? 1}
        value={progress?.done ?? 0}
        aria-label={t`How far the export is`}
      />
      <span className="number">
        {progress === null ? (
          <Trans>The rows are being read</Trans>
        ) : (
          <Trans>
            {formats.number(progress.done)} of {formats.number(progress.total)} rows
          </Trans>
        )}
      </span>
      <Button size="small" onClick={() => stop.abort()}>
        <Trans>Stop the export</Trans>
      </Button>
    </section>
  );
}
