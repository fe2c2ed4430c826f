import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { AbsenceEntry } from '@/contract/absence';
import type { PersonWire } from '@/contract/person';
import { setAbsences } from '@/data/absences/set-absences';
import { absenceFlags, timeOf } from '@/domain/absence/absence-check';
import { useFormats } from '@/i18n/use-formats';
import { addresses } from '@/parts/addresses';
import entries from '@/parts/entries.module.css';
import { useTellUnanswered } from '@/parts/outcome/use-tell-unanswered';
import { PersonChip } from '@/parts/people/person-chip';
import { usePeople } from '@/parts/people/use-people';
import { usePersonName } from '@/parts/people/use-person-name';
import { isolated } from '@/parts/words/isolated';
import { useWord } from '@/parts/words/use-word';
import { Button } from '@/ui/button';
import { StatusMark } from '@/ui/status-mark';
import { showToast } from '@/ui/toast-store';
import { AbsenceForm } from './absence-form';
import { ABSENCE_FLAG_WORDS } from './absence-words';
import { withAbsence } from './absence-values';
import { CoverNames } from './cover-names';
import { useTellUnsaved } from './use-tell-unsaved';

interface AbsenceEntryLineProps {
  readonly entry: AbsenceEntry;
  readonly person: PersonWire;
  /** The date where the person sits. */
  readonly today: string;
}

/** One absence: who, when, who covers, and what is wrong with it. */
export function AbsenceEntryLine({ entry, person, today }: AbsenceEntryLineProps) {
  const { t } = useLingui();
  const word = useWord();
  const people = usePeople();
  const personName = usePersonName();
  const { plainDate } = useFormats();
  const tellUnsaved = useTellUnsaved();
  const tellUnanswered = useTellUnanswered();
  const { mutateAsync, isPending } = useMutation(setAbsences());
  const [isEditing, setIsEditing] = useState(false);
  const { absence, open } = entry;
  const openCases = t`${plural(open, { one: '# open case', other: '# open cases' })}`;
  const name = personName(person.id);
  const flags = absenceFlags(absence, { ...entry, people, today });
  const when = timeOf(absence, today);
  const isOver = when === 'over';
  const remove = (): void => {
    const unsaved = (error: unknown): void => tellUnsaved(error, name);
    mutateAsync(withAbsence(entry, null)).then((outcome) => {
      if (outcome.kind === 'waiting') return tellUnanswered('waiting');
      const version = outcome.kind === 'saved' ? outcome.answer.person.version : null;
      showToast({
        tone: 'done',
        text: t`Absence of ${{ name: isolated(name) }} taken away`,
        entryId: outcome.entryId,
        undo:
          version === null
            ? undefined
            : () => void mutateAsync(withAbsence({ ...entry, version }, absence)).catch(unsaved),
      });
    }, unsaved);
  };
  if (isEditing) {
    return (
      <li className={entries['entry']}>
        <AbsenceForm entry={entry} onDone={() => setIsEditing(false)} />
      </li>
    );
  }
  return (
    <li className={entries['entry']}>
      <div className="row">
        <strong>
          <PersonChip id={person.id} withRole isPlain />
        </strong>
        <span>
          <Trans comment="first and last day of an absence">
            {plainDate(absence.fromOn)} to {plainDate(absence.toOn)}
          </Trans>
        </span>
        {flags.map((flag) => (
          <StatusMark key={flag} state="overdue">
            {word(ABSENCE_FLAG_WORDS, flag)}
          </StatusMark>
        ))}
        <div className="spread row">
          {when !== 'coming' && (
            <Link to={addresses.audit({ person: person.id })}>
              <Trans>What did {name} do?</Trans>
            </Link>
          )}
          <Button
            size="small"
            aria-label={t`Change the absence of ${name}`}
            onClick={() => setIsEditing(true)}
          >
            <Trans>Change…</Trans>
          </Button>
          <Button
            size="small"
            variant="quiet"
            isBusy={isPending}
            aria-label={`${t`Take away`}: ${name}`}
            onClick={remove}
          >
            <Trans>Take away</Trans>
          </Button>
        </div>
      </div>
      {!isOver && (
        <div className="quiet">
          {/* That nobody does is said above, in red. */}
          {!flags.includes('no-cover') && (
            <>
              <CoverNames absence={absence} /> ·{' '}
            </>
          )}
          <Link
            to={addresses.queue('all', new URLSearchParams({ owner: person.id }))}
            aria-label={`${openCases}: ${name}`}
          >
            {openCases}
          </Link>
          {flags.includes('part-uncovered') && (
            <>
              {' · '}
              <Plural
                value={entry.uncovered}
                one="# of them nobody covers"
                other="# of them nobody covers"
              />
            </>
          )}
          {entry.unseen > 0 && (
            <>
              {' · '}
              <Plural
                value={entry.unseen}
                one="# of them the cover does not see"
                other="# of them the cover does not see"
              />
            </>
          )}
        </div>
      )}
    </li>
  );
}
