import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { MergePreview } from '@/contract/merge';
import { mergeCases } from '@/data/merges/merge-cases';
import { mergeQueries } from '@/data/merges/merge-queries';
import { ownerTaken } from '@/domain/case-merge/merge-cases';
import { seesIt } from '@/domain/out-of-sight';
import type { MergeChoice, MergeChoices } from '@/domain/case-merge/merge-fields';
import type { Refusal } from '@/domain/stage/decision';
import { useFormats } from '@/i18n/use-formats';
import { addresses } from '@/parts/addresses';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { usePeople } from '@/parts/people/use-people';
import { usePersonName } from '@/parts/people/use-person-name';
import { refusalSentence } from '@/parts/words/refusal-words';
import { wordOf } from '@/parts/words/use-word';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import styles from './case-merge.module.css';
import { BookedAway } from './booked-away';
import { MergeFieldRow } from './merge-field-row';
import { MergeHeads } from './merge-heads';
import { type MergeWords, TABLE_WORDS } from './merge-words';
import { useMergeValue } from './use-merge-value';

interface CaseMergeProps extends MergeWords {
  readonly preview: MergePreview;
}

/** Two cases side by side: what differs is chosen, what moves is counted, then one is closed. */
export function CaseMerge({ preview, wordField, wordValue }: CaseMergeProps) {
  const { t, i18n } = useLingui();
  const { list } = useFormats();
  const personName = usePersonName();
  const navigate = useNavigate();
  const client = useQueryClient();
  const value = useMergeValue(wordValue);
  const { told, refused } = useTellOutcome();
  const { mutateAsync, isPending } = useMutation(mergeCases());
  const [chosen, setChosen] = useState<MergeChoices>({});
  const { into, other, fields } = preview;
  const names = { into: into.case.reference, other: other.case.reference };
  const choiceOf = ({ name, proposal, options }: MergePreview['fields'][number]) => {
    const choice = chosen[name] ?? proposal;
    // Others may have changed what can be chosen meanwhile.
    return choice !== null && options.includes(choice) ? choice : undefined;
  };
  // The campus that is chosen decides who may answer for what comes of it.
  const campus = fields.find(({ name }) => name === 'campus');
  const isOthersCampus = campus !== undefined && choiceOf(campus) === 'other';
  const survivor = { ...into.case, ...(isOthersCampus && { campus: other.case.campus }) };
  const people = usePeople();
  const owner = ownerTaken({ into: survivor, other: other.case }, people);
  const isLost = !seesIt(people, survivor.ownerId, survivor);
  const open = fields.filter((field) => choiceOf(field) === undefined);
  const ask = fields.filter(({ proposal }) => proposal === null);
  const filled = fields.filter(({ proposal }) => proposal !== null);
  const choose = (entries: readonly (readonly [string, MergeChoice])[]): void =>
    setChosen((held) => ({ ...held, ...Object.fromEntries(entries) }));
  const count = open.length;
  const against =
    preview.refusal !== null
      ? refusalSentence(i18n, preview.refusal as unknown as Refusal, personName)
      : count > 0
        ? t`${plural(count, { one: '# field is not decided yet.', other: '# fields are not decided yet.' })}`
        : null;
  const merge = (): void => {
    const choices = Object.fromEntries(
      fields.flatMap((field) => {
        const choice = choiceOf(field);
        return choice === undefined ? [] : [[field.name, choice] as const];
      }),
    );
    const body = {
      other: names.other,
      patientVersion: into.patient.version,
      otherVersion: other.case.version,
      otherPatientVersion: other.patient.version,
      choices,
    };
    mutateAsync({ seen: into.case, body }).then(
      (outcome) => {
        told(names.into, outcome, t`Merged ${names.other} into ${names.into}`);
        void navigate(addresses.case(names.into));
      },
      (error: unknown) => {
        refused(error);
        // What was chosen stays; the values beside it are read again.
        void client.invalidateQueries({ queryKey: mergeQueries.previews() });
      },
    );
  };
  const rows = (shown: typeof fields) =>
    shown.map((field) => (
      <MergeFieldRow
        key={field.name}
        field={field}
        label={labelOf(field, wordField)}
        choice={choiceOf(field)}
        names={names}
        onChoose={(choice) => choose([[field.name, choice]])}
        wordField={wordField}
        wordValue={value}
      />
    ));
  return (
    <div className={styles['page']}>
      <div className="row">
        <h2>
          <Trans>
            Merge <span dir="ltr">{names.other}</span> into <span dir="ltr">{names.into}</span>
          </Trans>
        </h2>
        <Link className="spread" to={addresses.case(names.other, `merge/${names.into}`)}>
          <Trans>Keep {names.other} instead</Trans>
        </Link>
      </div>
      {preview.refusal !== null && <Banner tone="warning">{against}</Banner>}
      <p>
        <WhatHappens preview={preview} moves={moved()} owner={owner} isLost={isLost} />
      </p>
      {preview.refusal === null && <BookedAway other={other.case} into={names.into} />}
      <MergeHeads into={into} other={other} />
      {ask.length > 0 && (
        <section className={styles['group']} aria-labelledby="merge-differ">
          <div className="row">
            <h3 id="merge-differ">
              <Trans>Both have a value: choose</Trans>
            </h3>
            {open.length > 0 && (
              <span className="spread">
                <Button
                  size="small"
                  onClick={() => choose(open.map(({ name }) => [name, 'into'] as const))}
                >
                  <Trans>Take the rest from {names.into}</Trans>
                </Button>
              </span>
            )}
          </div>
          {rows(ask)}
        </section>
      )}
      {filled.length > 0 && (
        <section className={styles['group']} aria-labelledby="merge-filled">
          <h3 id="merge-filled">
            <Trans>Only one has a value: it is kept</Trans>
          </h3>
          {rows(filled)}
        </section>
      )}
      <p className="quiet">
        {fields.length === 0 ? (
          <Trans>Everything entered is the same in both.</Trans>
        ) : (
          <Trans>
            Everything else is the same in both. What is not chosen stays readable in {names.other}{' '}
            and its timeline.
          </Trans>
        )}
      </p>
      <div className={styles['actions']} data-foot>
        <Button onClick={() => void navigate(-1)}>
          <Trans>Cancel</Trans>
        </Button>
        <Button variant="primary" isBusy={isPending} disabledReason={against} onClick={merge}>
          <Trans>Merge into {names.into}</Trans>
        </Button>
      </div>
      {preview.refusal === null && count > 0 && (
        <p className={styles['undecided']} role="status">
          {against}
        </p>
      )}
    </div>
  );

  /** `3 contacts and 2 notes`, in words of the page's language. */
  function moved(): string {
    return list(
      preview.moves.map(({ table, count: of }) => {
        const name = TABLE_WORDS[table] === undefined ? table : wordOf(i18n, TABLE_WORDS, table);
        return t`${name} (${of})`;
      }),
    );
  }
}

/** The decision's name: its field, or those that go together. */
function labelOf(
  { name, paths }: MergePreview['fields'][number],
  wordField: MergeWords['wordField'],
): string {
  return name === 'caller'
    ? wordField('caller.name')
    : [...new Set(paths.map((path) => wordField(path)))].join(' · ');
}

interface WhatHappensProps {
  readonly preview: MergePreview;
  readonly moves: string;
  /** Who comes to answer for the surviving case by it; null: nobody else. */
  readonly owner: string | null;
  /** Whoever answers for it now sees it no more on the campus that is chosen. */
  readonly isLost: boolean;
}

/** What the button will do, in one sentence. */
function WhatHappens({ preview, moves, owner, isLost }: WhatHappensProps) {
  const ownerName = usePersonName()(owner ?? '');
  const { into, other, isOnePatient, otherCases } = preview;
  const names = { into: into.case.reference, other: other.case.reference };
  return (
    <>
      <Trans>{names.other} is closed as a duplicate.</Trans>{' '}
      {moves === '' ? (
        <Trans>It has no records to move.</Trans>
      ) : (
        <Trans>
          To {names.into} move: {moves}.
        </Trans>
      )}{' '}
      {isLost && (
        <Trans>
          Whoever answers for {names.into} does not see it on the campus that is chosen.
        </Trans>
      )}{' '}
      {isLost && owner === null && <Trans>It will wait unclaimed.</Trans>}
      {!isLost && owner !== null && (
        <Trans>
          Nobody has claimed {names.into}: {ownerName} answers for it from then on.
        </Trans>
      )}
      {isLost && owner !== null && <Trans>{ownerName} answers for it from then on.</Trans>}{' '}
      {!isOnePatient && <Trans>Both then have one patient record.</Trans>}{' '}
      {!isOnePatient && otherCases > 0 && (
        <Plural
          value={otherCases}
          one="# more case of theirs gets it as well."
          other="# more cases of theirs get it as well."
        />
      )}
    </>
  );
}
