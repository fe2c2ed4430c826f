import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { IconDots } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import type { FollowUpWire } from '@/contract/plan/follow-up';
import { type FollowUpStep, stepFollowUp } from '@/data/follow-ups/step-follow-up';
import { suggestsEscalation, unansweredChases } from '@/domain/follow-up/chases';
import { chaseRefusal, ESCALATION } from '@/domain/follow-up/chase-steps';
import type { FollowUp } from '@/domain/follow-up/follow-up';
import { followUpClock } from '@/domain/follow-up/follow-up-clock';
import { followUpRow } from '@/domain/follow-up/follow-up-row';
import { useFormats } from '@/i18n/use-formats';
import { ClockExplanation } from '@/parts/clock/clock-explanation';
import { DueMark } from '@/parts/clock/due-mark';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { PersonChip } from '@/parts/people/person-chip';
import { BLOCKED_ON_WORDS, FOLLOW_UP_WORDS } from '@/parts/words/blocker-words';
import { FOLLOW_UP_END_WORDS, FOLLOW_UP_STATE_WORDS } from '@/parts/words/follow-up-words';
import { useWord } from '@/parts/words/use-word';
import { Banner } from '@/ui/banner';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Menu, MenuItem } from '@/ui/menu';
import { Popover } from '@/ui/popover';
import { useNow } from '@/ui/time/use-now';
import { AssignForm } from './assign-form';
import styles from './case-follow-up.module.css';
import { ChaseLog } from './chase-log';
import { FollowUpDetails } from './follow-up-details';
import { StepForm } from './step-form';
import { steppedWords } from './stepped-words';
import { type ActionSpec, useActions } from './use-actions';
import type { SpecGround } from './use-step-specs';
import { ESCALATION_WORDS } from './words';

interface FollowUpBlockProps {
  readonly ground: SpecGround;
  readonly followUp: FollowUpWire;
}

/** One promise: where it stands, by when, whose move it is, and what to do next. */
export function FollowUpBlock({ ground, followUp }: FollowUpBlockProps) {
  const { t, i18n } = useLingui();
  const word = useWord();
  const { list, plainDate } = useFormats();
  const nowMs = useNow();
  const { detail } = ground;
  const { case: record } = detail;
  const { reference } = record;
  // The wire's record is the domain's, but for what a newer server may add.
  const held = followUp as FollowUp;
  const [open, setOpen] = useState<string | null>(null);
  const { told, refused } = useTellOutcome();
  const { mutateAsync, isPending } = useMutation(stepFollowUp());
  const actions = useActions(ground, held);
  const row = followUpRow(record, held, ground.plan.followUps as readonly FollowUp[]);
  const start = followUpClock(record, held);
  const name = word(FOLLOW_UP_WORDS, held.kind);
  const isPromiseOver = row.promisePassesAt !== null && Date.parse(row.promisePassesAt) <= nowMs;
  // Where nobody is chased, nobody is next in line.
  const isUnheard = chaseRefusal(ground.facts(), held) === null && suggestsEscalation(held);
  const act = (action: ActionSpec): void => {
    if (action.spec !== null || action.isForm)
      return setOpen(open === action.name ? null : action.name);
    const after = action.check?.();
    const done = after?.ok ? steppedWords(i18n, held, after.followUp, action.label) : action.label;
    mutateAsync({ reference, followUp, step: action.step as FollowUpStep }).then(
      (outcome) => told(reference, outcome, done),
      refused,
    );
  };
  const [first, ...others] = actions;
  const shown = actions.find((action) => action.name === open);
  return (
    <section className={styles['block']} aria-labelledby={`follow-up-${held.id}`}>
      <div className={styles['head']}>
        <h3 id={`follow-up-${held.id}`}>{name}</h3>
        <span className={styles['state']}>
          {held.ended === null
            ? word(FOLLOW_UP_STATE_WORDS, held.state)
            : word(FOLLOW_UP_END_WORDS, held.ended.how)}
        </span>
        {start !== null && (
          <Popover
            // What is seen is part of the name, for who speaks to the page.
            trigger={
              <>
                <DueMark clock={row} />
                <span className="visually-hidden">{t`${name}: how this deadline is counted`}</span>
              </>
            }
          >
            <ClockExplanation start={start} />
          </Popover>
        )}
        <span className="quiet">
          {row.waitingOn !== null && (
            <Trans>waiting on {word(BLOCKED_ON_WORDS, row.waitingOn)}</Trans>
          )}
        </span>
        <PersonChip id={row.ownerId} />
        <span className={styles['actions']}>
          {first !== undefined && (
            <Button
              size="small"
              variant={held.ended === null ? 'primary' : 'secondary'}
              isBusy={isPending}
              aria-expanded={first.spec === null ? undefined : open === first.name}
              onClick={() => act(first)}
            >
              {first.label}
            </Button>
          )}
          {others.length > 0 && (
            <Menu
              align="end"
              className="icon-button"
              trigger={<Icon of={IconDots} />}
              label={t`More: ${name}`}
            >
              {others.map((action) => (
                <MenuItem key={action.name} onSelect={() => act(action)}>
                  {action.label}
                </MenuItem>
              ))}
            </Menu>
          )}
        </span>
      </div>
      {isPromiseOver && row.promisedOn !== null && (
        <Banner tone="warning">
          <Trans>Promised for {plainDate(row.promisedOn)}, and it has passed.</Trans>
        </Banner>
      )}
      {isUnheard && (
        <Banner>
          <Trans>
            Chases without an answer: {unansweredChases(held)}. Next in line:{' '}
            {list(ESCALATION[held.kind].map((step) => word(ESCALATION_WORDS, step)))}.
          </Trans>
        </Banner>
      )}
      {shown?.isForm && (
        <AssignForm ground={ground} followUp={followUp} onDone={() => setOpen(null)} />
      )}
      {shown?.spec && (
        <Suspense>
          <StepForm
            key={shown.name}
            reference={reference}
            followUp={followUp}
            name={shown.name}
            spec={shown.spec}
            onDone={() => setOpen(null)}
          />
        </Suspense>
      )}
      {held.ended?.note && (
        <p className="quiet">
          <Bdi>{held.ended.note}</Bdi>
        </p>
      )}
      <FollowUpDetails ground={ground} followUp={held} />
      <ChaseLog ground={ground} followUp={held} />
    </section>
  );
}
