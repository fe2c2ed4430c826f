import { Trans, useLingui } from '@lingui/react/macro';
import { useMe } from '@/data/session/use-me';
import { useFormats } from '@/i18n/use-formats';
import { usePersonName } from '@/parts/people/use-person-name';
import { wordField } from '@/parts/words/field-words';
import { useNow } from '@/ui/time/use-now';
import styles from './case-overview.module.css';
import type { OthersChange } from './use-others-changes';

/** Says quietly, in an open form, what somebody has changed meanwhile; nothing typed is touched. */
export function OthersNote({ change }: { readonly change: OthersChange | null }) {
  const { t, i18n } = useLingui();
  const { id } = useMe();
  const personName = usePersonName();
  const { list, ago } = useFormats();
  const nowMs = useNow();
  // The line is there from the start: what is typed must not move when it fills.
  if (change === null) return <p role="status" className={styles['note']} />;
  const fields = list(change.paths.map((path) => wordField(i18n, path)));
  const when = change.at === null ? '' : ago(Date.parse(change.at), nowMs);
  const name = change.by === null ? t`Somebody` : personName(change.by);
  return (
    <p role="status" className={`quiet ${styles['note']}`}>
      {change.by === id ? (
        <Trans>
          You changed {fields} elsewhere {when}. What you type here is not touched.
        </Trans>
      ) : (
        <Trans>
          <bdi>{name}</bdi> changed {fields} {when}. What you type here is not touched.
        </Trans>
      )}
    </p>
  );
}
