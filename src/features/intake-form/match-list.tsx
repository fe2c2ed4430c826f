import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Match } from '@/contract/matches';
import { matchQueries } from '@/data/matches/match-queries';
import type { FormStore } from '@/parts/form/form-store';
import { useFieldError, useValue } from '@/parts/form/use-form-store';
import { useSettled } from '@/parts/form/use-settled';
import { useFormats } from '@/i18n/use-formats';
import { PatientName } from '@/parts/patient/patient-name';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { useWord } from '@/parts/words/use-word';
import { Button } from '@/ui/button';
import styles from './intake-form.module.css';
import { factsOf } from './intake-derived';
import type { IntakeRelation, IntakeValues } from './intake-values';
import { MATCH_REASON_WORDS, MATCH_STRENGTH_WORDS } from '@/parts/words/match-words';

/** A hint comes this long after the last key. */
const REST_MS = 350;
const SHOWN = 3;

interface MatchListProps {
  readonly store: FormStore<IntakeValues>;
  readonly onLook: (reference: string) => void;
}

/**
 * Patients in my scope who may be the one on the telephone, with what matched. It never stops the
 * typing; it asks for one of three answers.
 */
export function MatchList({ store, onLook }: MatchListProps) {
  const { t } = useLingui();
  const facts = useSettled(store, factsOf, REST_MS);
  const { data, isError } = useQuery(matchQueries.typed(facts));
  const relation = useValue<IntakeRelation>('relation');
  const error = useFieldError('relation');
  const isElse = ({ cases }: Match): boolean =>
    cases.some(({ reference }) => relation.notThese.includes(reference));
  const found = data?.items ?? [];
  const open = found.filter((match) => !isElse(match));
  const others = found.length - open.length;
  const answer = (next: Partial<IntakeRelation>): void =>
    store.set('relation', { ...relation, ...next });

  if (relation.kind !== 'new-patient') {
    return (
      <section aria-label={t`Known already?`}>
        <h2>{t`Known already?`}</h2>
        <p>
          {relation.kind === 'same-patient' ? (
            <Trans>Another request of the patient of</Trans>
          ) : (
            <Trans>Follow-up on the earlier visit</Trans>
          )}{' '}
          <strong dir="ltr">{relation.reference}</strong>
        </p>
        {error !== undefined && <p className="field-error">{error}</p>}
        <p className="quiet">
          <Trans>
            What the patient’s record lacks is filled with what you type; what differs stays as it
            is and is shown to you.
          </Trans>
        </p>
        <div className="row">
          <Button size="small" onClick={() => onLook(relation.reference)}>
            <Trans>Look at it</Trans>
          </Button>
          <Button
            size="small"
            variant="quiet"
            onClick={() => answer({ kind: 'new-patient', reference: '' })}
          >
            <Trans>Take the answer back</Trans>
          </Button>
        </div>
      </section>
    );
  }
  return (
    <section aria-label={t`Known already?`} aria-live="polite">
      <h2>{t`Known already?`}</h2>
      {open.length === 0 && (
        <p className="quiet">
          {isError ? (
            <Trans>Could not be looked up just now. You can go on.</Trans>
          ) : (
            <Trans>Nobody like that in your cases so far</Trans>
          )}
        </p>
      )}
      <ul className="stack">
        {open.slice(0, SHOWN).map((match) => (
          <MatchHint
            key={match.patient.id}
            match={match}
            notThese={relation.notThese}
            onLook={onLook}
            onAnswer={answer}
          />
        ))}
      </ul>
      {open.length > SHOWN && (
        <p className="quiet">
          <Plural
            value={open.length - SHOWN}
            one="# more; type on to narrow it down"
            other="# more; type on to narrow them down"
          />
        </p>
      )}
      {others > 0 && (
        <p className="quiet">
          <Plural
            value={others}
            one="# said to be someone else"
            other="# said to be someone else"
          />{' '}
          <Button size="small" variant="quiet" onClick={() => answer({ notThese: [] })}>
            <Trans>Show again</Trans>
          </Button>
        </p>
      )}
    </section>
  );
}

interface MatchHintProps {
  readonly match: Match;
  readonly notThese: readonly string[];
  readonly onLook: (reference: string) => void;
  readonly onAnswer: (next: Partial<IntakeRelation>) => void;
}

function MatchHint({ match, notThese, onLook, onAnswer }: MatchHintProps) {
  const { t } = useLingui();
  const word = useWord();
  const { plainDate, list } = useFormats();
  const { patient, strength, reasons, cases } = match;
  const name = [patient.name.given, patient.name.family].filter((part) => part !== '').join(' ');
  const [newest] = cases;
  if (newest === undefined) return null;
  const { reference } = newest;
  return (
    <li className={styles['hint']} data-strength={strength}>
      <div>
        <strong>{word(MATCH_STRENGTH_WORDS, strength)}</strong>
      </div>
      <div>
        <PatientName name={name} ownScript={patient.name.ownScript} language={patient.language} />
        {patient.birthOn !== null && <span className="quiet"> · {plainDate(patient.birthOn)}</span>}
      </div>
      <div className="quiet">{list(reasons.map((reason) => word(MATCH_REASON_WORDS, reason)))}</div>
      <ul>
        {cases.slice(0, SHOWN).map((each) => (
          <li key={each.reference}>
            <button
              type="button"
              className={styles['go']}
              onClick={() => onLook(each.reference)}
              aria-label={t`Look at ${each.reference}`}
            >
              <span dir="ltr">{each.reference}</span>
            </button>{' '}
            <span className="quiet">{word(STAGE_WORDS, each.stage)}</span>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button size="small" onClick={() => onAnswer({ kind: 'same-patient', reference })}>
          <Trans>Same patient, new request</Trans>
        </Button>
        <Button size="small" onClick={() => onAnswer({ kind: 'follow-up', reference })}>
          <Trans>Follow-up on an earlier visit</Trans>
        </Button>
        <Button
          size="small"
          onClick={() =>
            onAnswer({ notThese: [...notThese, ...cases.map((each) => each.reference)] })
          }
        >
          <Trans>Someone else</Trans>
        </Button>
      </div>
    </li>
  );
}
