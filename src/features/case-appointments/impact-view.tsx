import { useLocale } from '@/i18n/use-locale';
import { nameOfClinic } from '@/parts/later-names';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Impact } from '@/domain/plan/impact/impact-of';
import { isHarmless } from '@/domain/plan/impact/impact-of';
import type { Appointment } from '@/domain/plan/appointment';
import { useFormats } from '@/i18n/use-formats';
import { BLOCKED_ON_WORDS, GATE_WORDS } from '@/parts/words/blocker-words';
import { useFaultSentence } from '@/parts/words/use-fault-sentence';
import { useWord } from '@/parts/words/use-word';
import { campusOf } from '@/reference/campuses';
import { Banner } from '@/ui/banner';
import { Bdi } from '@/ui/bdi';
import { StatusMark } from '@/ui/status-mark';
import styles from './case-appointments.module.css';

interface ImpactViewProps {
  readonly impact: Impact;
  readonly appointments: readonly Appointment[];
}

/** What a change would break, whose move each will be, and what it mends. */
export function ImpactView({ impact, appointments }: ImpactViewProps) {
  const { t } = useLingui();
  const faultSentence = useFaultSentence();
  const word = useWord();
  const { exact, list } = useFormats();
  const locale = useLocale();
  const clinicOf = (id: string): string => {
    const found = appointments.find((each) => each.id === id);
    return found === undefined ? '–' : nameOfClinic(found.clinic, locale);
  };
  if (isHarmless(impact)) {
    return (
      <Banner>
        <Trans>It breaks nothing that is planned.</Trans>
      </Banner>
    );
  }
  return (
    <section className="stack" data-gap="4" aria-label={t`What it breaks`} aria-live="polite">
      <h3>
        <Trans>What it breaks</Trans>
      </h3>
      <ul className={styles['impact']}>
        {impact.losesReady && (
          <li>
            <StatusMark state="overdue">
              <Trans>The case is no longer ready to depart</Trans>
            </StatusMark>
          </li>
        )}
        {impact.astray.map((booking) => (
          <li key={booking.id}>
            <StatusMark state="waiting">
              <Trans>An interpreter is booked and must be asked again</Trans>
            </StatusMark>
            <span className="quiet">
              <Bdi>{clinicOf(booking.appointmentId)}</Bdi> ·{' '}
              {exact(Date.parse(booking.startAt), campusOf(booking.campus).timeZone)}
            </span>
          </li>
        ))}
        {impact.broken.map(({ gate, on, faults }) => (
          <li key={gate}>
            <StatusMark state="waiting">{word(GATE_WORDS, gate)}</StatusMark>
            <span className="quiet">
              {faults.map((fault) => faultSentence(fault)).join(' · ')} ·{' '}
              <Trans>waiting on {word(BLOCKED_ON_WORDS, on)}</Trans>
            </span>
          </li>
        ))}
      </ul>
      {impact.mended.length > 0 && (
        <p className="quiet">
          <Trans>It mends: {list(impact.mended.map((gate) => word(GATE_WORDS, gate)))}</Trans>
        </p>
      )}
    </section>
  );
}
