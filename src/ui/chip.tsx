import { useLingui } from '@lingui/react/macro';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { IconButton } from './icon-button';

export interface ChipProps {
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'accent';
  /** With it the chip has a button that takes it away. */
  readonly onRemove?: () => void;
  /** What the chip stands for, for the name of that button: `Remove Panama`. */
  readonly removeName?: string;
}

/** A small label; with `onRemove`, a filter that can be taken away. */
export function Chip({ children, tone = 'plain', onRemove, removeName }: ChipProps) {
  const { t } = useLingui();
  const name = removeName ?? '';
  return (
    <span className="chip" data-tone={tone}>
      {children}
      {onRemove && (
        <IconButton
          size="small"
          label={t`Remove ${name}`}
          icon={<Icon of={IconX} />}
          onClick={onRemove}
        />
      )}
    </span>
  );
}
