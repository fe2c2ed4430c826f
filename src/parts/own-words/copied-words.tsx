import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useRef } from 'react';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { showToast } from '@/ui/toast-store';
import styles from './copied-words.module.css';

interface WordLine {
  /** Null where the field has no name that says anything to a person. */
  readonly label: string | null;
  readonly value: string;
}

interface CopiedWordsProps {
  readonly lines: readonly WordLine[];
  readonly size?: 'standard' | 'small';
  /** What else can be done about them. */
  readonly children?: ReactNode;
}

/** Words that somebody typed, field by field, to be read and copied. */
export function CopiedWords({ lines, size = 'standard', children }: CopiedWordsProps) {
  const { t } = useLingui();
  const listRef = useRef<HTMLDListElement>(null);
  const copy = (): void => {
    const text = lines
      .map(({ label, value }) => (label === null ? value : `${label}: ${value}`))
      .join('\n');
    copyText(text).then(
      () => showToast({ tone: 'done', text: t`Copied your words` }),
      () => {
        if (listRef.current) getSelection()?.selectAllChildren(listRef.current);
        showToast({
          tone: 'error',
          text: t`They could not be copied. They are selected now: copy them with the keyboard.`,
        });
      },
    );
  };
  return (
    <>
      <dl className={`facts ${styles['words']}`} ref={listRef}>
        {lines.map(({ label, value }, index) => (
          // The list does not change while it stands there.
          <div key={index}>
            <dt>{label ?? <Trans>Text</Trans>}</dt>
            <dd>
              <Bdi>{value}</Bdi>
            </dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Button size={size} onClick={copy}>
          <Trans>Copy my words</Trans>
        </Button>
        {children}
      </div>
    </>
  );
}

/** @throws where the browser has no clipboard, or does not let the page write to it. */
const copyText = async (text: string): Promise<void> => navigator.clipboard.writeText(text);
