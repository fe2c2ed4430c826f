import { useLingui } from '@lingui/react/macro';
import { Keys } from '@/ui/keys';
import entries from './entries.module.css';

interface KeyHintProps {
  /** Each key and what it does, in words. */
  readonly keys: readonly (readonly [key: string, name: string])[];
}

/** The keys that work while the focus is in a line of a list. */
export function KeyHint({ keys }: KeyHintProps) {
  const { t } = useLingui();
  return (
    <p className={`quiet ${entries['keys']}`}>
      <span>{t`In a line:`}</span>
      {[...keys, ['↑ ↓', t`another line`] as const].map(([key, name]) => (
        <span key={key}>
          <Keys keys={key} /> {name}
        </span>
      ))}
    </p>
  );
}
