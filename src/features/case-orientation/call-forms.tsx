import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { EditOrientation, LogOrientation, OrientationWire } from '@/contract/plan/orientation';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { useOutbox } from '@/data/command/use-outbox';
import { editOrientation } from '@/data/plans/edit-orientation';
import { logOrientation } from '@/data/plans/log-orientation';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { isOverOlder } from '@/parts/outbox/is-over-older';
import { SkeletonRows } from '@/ui/skeleton';
import styles from './case-orientation.module.css';
import { OrientationForm } from './orientation-form';
import { newOrientation, orientationValuesOf } from './orientation-values';

interface CallFormProps {
  readonly detail: CaseDetail;
  readonly zone: string;
  readonly zoneName: string;
  /** An entry of the outbox that is opened here. */
  readonly opened: ShownEntry | null;
  readonly onDone: () => void;
}

/** Logs a call. */
export function LogCall({ opened, ...props }: CallFormProps) {
  const { t } = useLingui();
  const { detail, zone } = props;
  const { reference, caller } = detail.case;
  const { dismiss } = useOutbox();
  const { mutateAsync, isPending } = useMutation(logOrientation());
  const call = opened === null ? null : (opened.body as LogOrientation);
  const language = detail.patient.language ?? caller.language ?? 'en';
  return (
    <div className={`sunken ${styles['form']}`}>
      <Suspense fallback={<SkeletonRows count={4} />}>
        <OrientationForm
          {...props}
          key={opened?.id ?? ''}
          group="orientation"
          name={t`Log an orientation`}
          verb={t`Log orientation`}
          done={t`${reference}: orientation logged`}
          isChange={false}
          isNewer={false}
          initial={newOrientation(serverNow(), zone, language)}
          opened={call && orientationValuesOf(call, zone)}
          isBusy={isPending}
          save={async (fields) => {
            if (opened) await dismiss(opened.id);
            // The id of one that waits stays its own: should it have arrived, it is logged once.
            return mutateAsync({ reference, body: { id: call?.id ?? newId(), ...fields } });
          }}
        />
      </Suspense>
    </div>
  );
}

/** Mends what was logged. */
export function EditCall({
  call,
  opened,
  ...props
}: CallFormProps & { readonly call: OrientationWire }) {
  const { t } = useLingui();
  const { reference } = props.detail.case;
  const { dismiss } = useOutbox();
  const { mutateAsync, isPending } = useMutation(editOrientation());
  return (
    <div className={`sunken ${styles['form']}`}>
      <Suspense fallback={<SkeletonRows count={4} />}>
        <OrientationForm
          {...props}
          key={opened?.id ?? ''}
          group={`orientation-${call.id}`}
          name={t`Change an orientation`}
          verb={t`Save`}
          done={t`${reference}: orientation changed`}
          isChange
          initial={orientationValuesOf(call, props.zone)}
          opened={opened && orientationValuesOf(opened.body as EditOrientation, props.zone)}
          isNewer={isOverOlder(opened, call)}
          isBusy={isPending}
          save={async (body) => {
            if (opened) await dismiss(opened.id);
            return mutateAsync({ reference, seen: call, body });
          }}
        />
      </Suspense>
    </div>
  );
}
