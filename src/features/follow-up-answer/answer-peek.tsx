import { Trans, useLingui } from '@lingui/react/macro';
import { IconX } from '@tabler/icons-react';
import listStyles from '@/parts/list-kit/list-kit.module.css';
import { Icon } from '@/ui/icon';
import { IconButton } from '@/ui/icon-button';
import { AnswerCard } from './answer-card';

interface AnswerPeekProps {
  readonly reference: string;
  readonly address: string;
  readonly onClose: () => void;
}

/** The answer about the case of a row, beside the list. */
export function AnswerPeek({ reference, address, onClose }: AnswerPeekProps) {
  const { t } = useLingui();
  return (
    <aside className={listStyles['peek']} aria-label={t`Follow-ups of ${reference}`}>
      <div className={listStyles['peek-head']}>
        <strong>
          <Trans>Follow-up</Trans>
        </strong>
        <IconButton label={t`Close the peek`} icon={<Icon of={IconX} />} onClick={onClose} />
      </div>
      <div className={listStyles['peek-body']}>
        <AnswerCard reference={reference} address={address} />
      </div>
    </aside>
  );
}
