import { Trans, useLingui } from '@lingui/react/macro';
import { PeekFrame } from '@/parts/list-kit/peek-frame';
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
    <PeekFrame
      label={t`Follow-ups of ${reference}`}
      title={<Trans>Follow-up</Trans>}
      onClose={onClose}
    >
      <AnswerCard reference={reference} address={address} />
    </PeekFrame>
  );
}
