import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment } from 'react';
import type { Stay } from '@/domain/plan/lodging';
import { coversNight, type Night, type NightRun, runsOf } from '@/domain/plan/lodging/nights';
import { useFormats } from '@/i18n/use-formats';
import { daysBetween } from '@/lib/zoned-time';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { StatusMark } from '@/ui/status-mark';
import styles from './case-lodging.module.css';
import { NIGHT_MARKS, NIGHT_STATE_WORDS } from './lodging-words';
import { useCampusNames } from './use-campus-names';
import { useStayName } from './use-stay-name';

interface NightStripProps {
  readonly nights: readonly Night[];
  /** The standing stays, in their order. */
  readonly stays: readonly Stay[];
  /** Whether the nights of the itinerary are known. */
  readonly isKnown: boolean;
  /** Whether it is said near which campus a night is to be slept. */
  readonly isCampusTold: boolean;
}

/** Night by night: which are needed, which are covered by what; the same in words below it. */
export function NightStrip({ nights, stays, isKnown, isCampusTold }: NightStripProps) {
  const { t } = useLingui();
  const { number, plainDate } = useFormats();
  const needed = nights.filter(({ state }) => state !== 'beside').length;
  const runs = runsOf(nights);
  return (
    <figure className={styles['strip']} aria-labelledby="nights-title">
      <figcaption id="nights-title" className={styles['caption']}>
        <strong>{t`Nights`}</strong>
        {isKnown && (
          <span className="quiet">
            {plural(needed, {
              one: '# night of the itinerary',
              other: '# nights of the itinerary',
            })}
          </span>
        )}
      </figcaption>
      <div className={styles['scroll']} aria-hidden="true">
        <div
          className={styles['grid']}
          style={{ gridTemplateColumns: `repeat(${nights.length}, minmax(22px, 64px))` }}
        >
          {nights.map(({ on }, index) => (
            <span
              key={on}
              className={styles['date']}
              data-jump={isJump(nights, index) || undefined}
              style={{ gridColumn: index + 1 }}
            >
              {number(Number(on.slice(8)))}
            </span>
          ))}
          {nights.map(({ on, state }, index) => (
            <span
              key={on}
              className={styles['night']}
              data-state={state}
              data-jump={isJump(nights, index) || undefined}
              style={{ gridColumn: index + 1 }}
            />
          ))}
          {stays.map((stay, lane) => (
            <Bar key={stay.id} stay={stay} nights={nights} row={lane + 3} />
          ))}
        </div>
      </div>
      <ol className={styles['runs']} aria-label={t`Nights, one run after the other`}>
        {runs.map((run) => (
          <li key={run.fromOn} data-state={run.state}>
            <RunLine
              run={run}
              stays={stays}
              isCampusTold={isCampusTold}
              from={plainDate(run.fromOn)}
              to={plainDate(run.toOn)}
            />
          </li>
        ))}
      </ol>
    </figure>
  );
}

/** Nights of which nothing is said lie before it. */
const isJump = (nights: readonly Night[], index: number): boolean => {
  const [before, night] = [nights[index - 1], nights[index]];
  return before !== undefined && night !== undefined && daysBetween(before.on, night.on) > 1;
};

interface BarProps {
  readonly stay: Stay;
  readonly nights: readonly Night[];
  readonly row: number;
}

function Bar({ stay, nights, row }: BarProps) {
  const nameOf = useStayName();
  const first = nights.findIndex(({ on }) => coversNight(stay, on));
  const count = nights.filter(({ on }) => coversNight(stay, on)).length;
  if (first < 0) return null;
  return (
    <span
      className={styles['bar']}
      data-status={stay.status}
      style={{ gridColumn: `${first + 1} / span ${count}`, gridRow: row }}
    >
      <Bdi>{nameOf(stay)}</Bdi>
    </span>
  );
}

interface RunLineProps {
  readonly run: NightRun;
  readonly stays: readonly Stay[];
  readonly isCampusTold: boolean;
  readonly from: string;
  readonly to: string;
}

function RunLine({ run, stays, isCampusTold, from, to }: RunLineProps) {
  const word = useWord();
  const campuses = useCampusNames();
  const nameOf = useStayName();
  const there = stays.filter(({ id }) => run.stayIds.includes(id));
  const count = daysBetween(run.fromOn, run.toOn);
  return (
    <>
      <span className="nowrap">
        <Trans>
          {from} to {to}
        </Trans>
      </span>{' '}
      <span className="quiet nowrap">{plural(count, { one: '# night', other: '# nights' })}</span>{' '}
      {isCampusTold && run.campuses !== null && (
        <span className="nowrap">{campuses.anyOf(run.campuses)} </span>
      )}
      <StatusMark state={NIGHT_MARKS[run.state]}>{word(NIGHT_STATE_WORDS, run.state)}</StatusMark>{' '}
      {there.map((stay, index) => (
        <Fragment key={stay.id}>
          {index > 0 && ' · '}
          <Bdi>{nameOf(stay)}</Bdi>
          {isCampusTold && run.campuses?.join() !== stay.campus && (
            <span className="quiet"> ({campuses.nameOf(stay.campus)})</span>
          )}
        </Fragment>
      ))}
    </>
  );
}
