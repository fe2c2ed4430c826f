import { Trans } from '@lingui/react/macro';
import type { HandOff } from '@/contract/hand-off';
import styles from './case-hand-off.module.css';

/** The four parts of a package as they were sent; what was left empty says so. */
export function PackageText({ handOff }: { readonly handOff: HandOff }) {
  const { language, summary, tasks, promises, risks } = handOff;
  const part = (text: string) =>
    text.trim() === '' ? (
      <span className="quiet">–</span>
    ) : (
      <span lang={language} dir="auto">
        {text}
      </span>
    );
  return (
    <dl className={styles['package']}>
      <div>
        <dt>
          <Trans>Summary</Trans>
        </dt>
        <dd>{part(summary)}</dd>
      </div>
      <div>
        <dt>
          <Trans>Open tasks</Trans>
        </dt>
        <dd>{part(tasks)}</dd>
      </div>
      <div>
        <dt>
          <Trans>Promises made</Trans>
        </dt>
        <dd>{part(promises)}</dd>
      </div>
      <div>
        <dt>
          <Trans>Risks</Trans>
        </dt>
        <dd>{part(risks)}</dd>
      </div>
    </dl>
  );
}
