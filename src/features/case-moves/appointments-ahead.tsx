import { useLocale } from '@/i18n/use-locale';
import { nameOfClinic } from '@/parts/later-names';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { AppointmentWire } from '@/contract/plan/appointment';
import { useFormats } from '@/i18n/use-formats';
import { placeOf } from '@/reference/place';
import { Bdi } from '@/ui/bdi';
import { Checkbox } from '@/ui/checkbox';

interface AppointmentsAheadProps {
  readonly appointments: readonly Pick<AppointmentWire, 'id' | 'clinic' | 'startAt' | 'campus'>[];
  readonly kept: readonly string[];
  readonly onKept: (kept: readonly string[]) => void;
  readonly children: ReactNode;
}

/** What becomes of appointments that a discharge leaves ahead: dropped, or left for the next visit. */
export function AppointmentsAhead({
  appointments,
  kept,
  onKept,
  children,
}: AppointmentsAheadProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const { exact } = useFormats();
  const count = appointments.length;
  return (
    <fieldset className="stack" data-gap="8">
      <legend>
        {plural(count, {
          one: '# appointment still lies ahead: it is cancelled',
          other: '# appointments still lie ahead: they are cancelled',
        })}
      </legend>
      {appointments
        .map((each) => ({ ...each, clinic: nameOfClinic(each.clinic, locale) }))
        .map(({ id, clinic, startAt, campus }) => (
          <div key={id}>
            <span>
              <Bdi>{clinic}</Bdi>{' '}
              <span className="quiet">{exact(Date.parse(startAt), placeOf(campus).timeZone)}</span>
            </span>
            <Checkbox
              label={t`Leave for the next visit: ${clinic}`}
              checked={kept.includes(id)}
              onChange={() =>
                onKept(kept.includes(id) ? kept.filter((each) => each !== id) : [...kept, id])
              }
            />
          </div>
        ))}
      {children}
    </fieldset>
  );
}
