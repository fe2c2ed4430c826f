import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { IconCopy, IconEyeOff } from '@tabler/icons-react';
import { copyNumber } from '@/data/reveals/copy-number';
import { useMe } from '@/data/session/use-me';
import { isMasked, type Masked, type NumberKind } from '@/domain/numbers/number-fields';
import { actorOf, can } from '@/domain/policy';
import { useTellRefused } from '@/parts/outcome/use-tell-refused';
import { Icon } from '@/ui/icon';
import { IconButton } from '@/ui/icon-button';
import { showToast } from '@/ui/toast-store';
import styles from './guarded-number.module.css';
import { useOpenReveal } from './use-open-reveal';

interface GuardedNumberProps {
  readonly reference: string;
  readonly kind: NumberKind;
  /** Whose number or which one it is, for the name of the copy button. */
  readonly name: string;
  readonly value: string | Masked | null;
}

/**
 * A passport or policy number: hidden from whoever may not see it, and copied only by its button,
 * which is written down (Product reference, §9).
 */
export function GuardedNumber(props: GuardedNumberProps) {
  const isSupervisor = can(actorOf(useMe()), 'case.reveal');
  const { value } = props;
  if (value === null) return <span className="quiet">–</span>;
  if (isMasked(value)) return <Hidden />;
  return isSupervisor ? (
    <WhileRevealed {...props} value={value} />
  ) : (
    <Shown {...props} value={value} />
  );
}

/** What the page still holds after the time is over is not shown any more. */
function WhileRevealed(props: GuardedNumberProps & { readonly value: string }) {
  const reveal = useOpenReveal();
  return reveal?.reference === props.reference ? <Shown {...props} /> : <Hidden />;
}

function Hidden() {
  return (
    <span className={styles['hidden']}>
      <Icon of={IconEyeOff} /> <Trans comment="of a passport number">Hidden</Trans>
    </span>
  );
}

function Shown({ reference, kind, name, value }: GuardedNumberProps & { readonly value: string }) {
  const { t } = useLingui();
  const { refused } = useTellRefused();
  const { mutateAsync, isPending } = useMutation(copyNumber());
  const copy = async (): Promise<void> => {
    try {
      await mutateAsync({ reference, kind });
    } catch (error) {
      refused(error);
      return;
    }
    navigator.clipboard.writeText(value).then(
      () => showToast({ tone: 'done', text: t`Copied. This was written down.` }),
      () => showToast({ tone: 'error', text: t`The browser did not let the page copy it.` }),
    );
  };
  return (
    <span className={styles['shown']}>
      <bdi
        className={`number ${styles['value']}`}
        dir="ltr"
        translate="no"
        onCopy={(event) => event.preventDefault()}
      >
        {value}
      </bdi>
      <IconButton
        size="small"
        label={t`Copy: ${name}`}
        icon={<Icon of={IconCopy} />}
        aria-busy={isPending || undefined}
        onClick={() => {
          if (!isPending) void copy();
        }}
      />
    </span>
  );
}
