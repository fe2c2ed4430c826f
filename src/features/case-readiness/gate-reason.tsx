import { Plural, Trans } from '@lingui/react/macro';
import type { CaseWire } from '@/contract/case';
import { workingDaysBetween } from '@/domain/calendar/working-time';
import type { GateState } from '@/domain/plan/gates/gate-state';
import { actingPlaceOf } from '@/domain/stage-clock';
import type { Gate } from '@/domain/vocabulary';
import { useFormats } from '@/i18n/use-formats';
import { PlaceMoment } from '@/parts/clock/place-moment';
import { PersonChip } from '@/parts/people/person-chip';
import { BLOCKED_ON_WORDS } from '@/parts/words/blocker-words';
import { useFaultSentence } from '@/parts/words/use-fault-sentence';
import { useWord } from '@/parts/words/use-word';
import { placeOf } from '@/reference/place';
import { Bdi } from '@/ui/bdi';
import { useNow } from '@/ui/time/use-now';

interface GateReasonProps {
  readonly record: CaseWire;
  readonly gate: Gate;
  readonly state: GateState;
}

/** Why a gate fails, on whom and since when; or who let it pass, and why. */
export function GateReason({ record, gate, state }: GateReasonProps) {
  const faultSentence = useFaultSentence();
  const word = useWord();
  const place = actingPlaceOf(record);
  if (state.kind === 'waived') {
    const { waiver } = state;
    return (
      <>
        <Bdi>{waiver.reason}</Bdi>
        <div className="quiet">
          <PersonChip id={waiver.by} /> <PlaceMoment at={waiver.at} place={place} />
        </div>
      </>
    );
  }
  if (state.kind !== 'failing') return null;
  const since = record.progress.failingGates.find((each) => each.gate === gate)?.since;
  return (
    <>
      {state.faults.map((fault) => (
        <div key={`${fault.code} ${fault.country ?? ''}`}>{faultSentence(fault)}</div>
      ))}
      <div className="quiet">
        <Trans>waiting on {word(BLOCKED_ON_WORDS, state.on)}</Trans>
        {since !== undefined && <Since place={place} since={since} />}
      </div>
    </>
  );
}

/** How long it has failed, as a person counts: working days of whoever must act. */
function Since({ place, since }: { readonly place: string; readonly since: string }) {
  const nowMs = useNow();
  const { exact } = useFormats();
  const atMs = Date.parse(since);
  const days = Math.max(0, workingDaysBetween(place, atMs, nowMs));
  return (
    <>
      {' · '}
      <time dateTime={since} title={exact(atMs, placeOf(place).timeZone)}>
        <Plural value={days} _0="since today" one="for # working day" other="for # working days" />
      </time>
    </>
  );
}
