import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { Workload, WorkloadLine } from '@/contract/workload/workload';
import { NOBODY } from '@/contract/workload/workload-numbers';
import { STAGE_AGES } from '@/domain/workload/load-reasons';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { addresses } from '@/parts/addresses';
import entries from '@/parts/entries.module.css';
import { nameOfPlace } from '@/parts/names';
import { PersonChip } from '@/parts/people/person-chip';
import { usePerson } from '@/parts/people/use-people';
import { useRoleName } from '@/parts/people/use-role-name';
import { STAGE_AGE_WORDS } from '@/parts/words/load-words';
import { useWord } from '@/parts/words/use-word';
import { LinkNumber } from '@/ui/link-number';
import { ageAddress, levelOfLine, loadAddress, numberAddress, numbersShown } from './line-facts';
import { LoadBar } from './load-bar';
import { LoadParts } from './load-parts';
import styles from './workload.module.css';
import { levelWord, NUMBER_WORDS } from './workload-words';

interface WorkloadRowProps {
  readonly workload: Workload;
  readonly line: WorkloadLine;
  readonly name: string;
  readonly most: number;
  /** Ticked for a rebalancing; absent where nobody can be. */
  readonly choice: { readonly isChosen: boolean; readonly onToggle: () => void } | null;
  readonly hasChoice: boolean;
}

const TONES = { overdue: 'overdue', dueToday: 'due-today' } as const;

/** One line: who or what, how much of how much, and the counts that lead to their rows. */
export function WorkloadRow({ workload, line, name, most, choice, hasChoice }: WorkloadRowProps) {
  const { t, i18n } = useLingui();
  const word = useWord();
  const { number } = useFormats();
  const level = levelOfLine(line);
  const { load, capacity } = line;
  const over = number(capacity === null ? 0 : load - capacity.now);
  const sentence = level === null ? '' : levelWord(i18n, level, over);
  const now = number(capacity?.now ?? 0);
  const told = number(load);
  return (
    <tr>
      {hasChoice && (
        <td>
          {choice && (
            <input
              type="checkbox"
              className={entries['pick']}
              aria-label={t`Take work from ${name}`}
              checked={choice.isChosen}
              onChange={choice.onToggle}
            />
          )}
        </td>
      )}
      <th scope="row">
        <span className={styles['name']}>
          <LineName workload={workload} line={line} name={name} />
          {workload.by === 'person' && <WhatTheyAre id={line.key} />}
        </span>
      </th>
      <td className={styles['barCell']}>
        <LoadBar
          load={load}
          capacity={capacity?.now ?? null}
          most={most}
          to={loadAddress(workload, line)}
          label={
            capacity === null
              ? t`${name}: load ${told}`
              : t`${name}: load ${told} of ${now}. ${sentence}`
          }
        />
      </td>
      <td className="cell-number">
        <LoadParts workload={workload} line={line} name={name} />
      </td>
      <td>
        <span className={styles['level']} data-level={level ?? undefined}>
          {level === null ? '–' : sentence}
        </span>
      </td>
      {numbersShown(workload.by).map((key) => {
        const value = line.numbers[key] ?? null;
        const what = word(NUMBER_WORDS, key);
        const count = value === null ? '' : number(value);
        return (
          <td key={key} className="cell-number">
            <LinkNumber
              value={value}
              to={numberAddress(workload, line, key)}
              label={`${name}, ${what}: ${count}`}
              tone={key === 'overdue' || key === 'dueToday' ? TONES[key] : 'plain'}
            />
          </td>
        );
      })}
      {STAGE_AGES.map((age) => {
        const what = word(STAGE_AGE_WORDS, age);
        const count = number(line.ages[age]);
        return (
          <td key={age} className="cell-number">
            <LinkNumber
              value={line.ages[age]}
              to={ageAddress(workload, line, age)}
              label={`${name}, ${what}: ${count}`}
            />
          </td>
        );
      })}
    </tr>
  );
}

/** A person has a trail of what they did, an office or a campus a monthly report. */
function LineName({
  workload: { by },
  line,
  name,
}: Pick<WorkloadRowProps, 'workload' | 'line' | 'name'>) {
  const { t } = useLingui();
  const shown = <bdi>{name}</bdi>;
  if (by === 'person' && line.key !== null && line.key !== NOBODY) {
    return <PersonChip id={line.key} />;
  }
  const isPlace = by === 'office' || by === 'campus';
  if (!isPlace || line.key === null || line.key === 'none') return shown;
  return (
    <Link to={addresses.report(line.key, { side: by })} aria-label={t`Monthly report: ${name}`}>
      <bdi>{name}</bdi>
    </Link>
  );
}

function WhatTheyAre({ id }: { readonly id: string | null }) {
  const person = usePerson(id);
  const roleName = useRoleName();
  const locale = useLocale();
  if (person === undefined || person.grants.length === 0) return null;
  return (
    <span className="meta">
      {roleName(person)} · {nameOfPlace(person.place, locale)}
    </span>
  );
}
