import { useLingui } from '@lingui/react/macro';
import { TASK_STATUS_WORDS } from '@/parts/words/task-words';
import { useWord } from '@/parts/words/use-word';
import styles from './case-tasks.module.css';
import { TASK_KEYS } from './task-keys';

/** The keys that work while the focus is in a line. */
export function KeyHint() {
  const { t } = useLingui();
  const word = useWord();
  const keys = [
    [TASK_KEYS.done, word(TASK_STATUS_WORDS, 'done')],
    [TASK_KEYS.waiting, word(TASK_STATUS_WORDS, 'waiting')],
    [TASK_KEYS.snooze, t`Put aside until tomorrow`],
    ['↑ ↓', t`another line`],
  ] as const;
  return (
    <p className={`quiet ${styles['keys']}`}>
      <span>{t`In a line:`}</span>
      {keys.map(([key, name]) => (
        <span key={key}>
          <kbd className="kbd" dir="ltr">
            {key}
          </kbd>{' '}
          {name}
        </span>
      ))}
    </p>
  );
}
