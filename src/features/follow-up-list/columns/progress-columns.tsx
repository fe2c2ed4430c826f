import { msg, plural } from '@lingui/core/macro';
import { ageBandOf, ageInDays } from '@/domain/follow-up/age-band';
import { localDateOf } from '@/lib/zoned-time';
import { DueMark } from '@/parts/clock/due-mark';
import { BLOCKED_ON_WORDS } from '@/parts/words/blocker-words';
import { AGE_WORDS } from '@/parts/words/follow-up-list-words';
import { FOLLOW_UP_END_WORDS, FOLLOW_UP_STATE_WORDS } from '@/parts/words/follow-up-words';
import { wordOf } from '@/parts/words/use-word';
import { NONE } from '@/ui/data-table/data-column';
import { StatusMark } from '@/ui/status-mark';
import type { FollowUpColumn } from '../follow-up-column';

export const stateColumn: FollowUpColumn = {
  heading: msg`Step`,
  width: 'minmax(124px, 0.9fr)',
  cell: (row, { i18n }) => ({
    text:
      row.endedHow === null
        ? wordOf(i18n, FOLLOW_UP_STATE_WORDS, row.state)
        : wordOf(i18n, FOLLOW_UP_END_WORDS, row.endedHow),
  }),
};

export const dueColumn: FollowUpColumn = {
  heading: msg`Clock`,
  width: '152px',
  cell: (row, { i18n }) =>
    row.isClosed ? (
      <StatusMark state="done">
        {i18n._(msg({ context: 'follow-up', message: 'Closed' }))}
      </StatusMark>
    ) : (
      <DueMark clock={row} />
    ),
};

export const waitingOnColumn: FollowUpColumn = {
  heading: msg`Waiting on`,
  width: 'minmax(100px, 0.7fr)',
  cell: (row, { i18n }) =>
    row.waitingOn === null ? NONE : { text: wordOf(i18n, BLOCKED_ON_WORDS, row.waitingOn) },
};

export const ageColumn: FollowUpColumn = {
  heading: msg`Age`,
  width: '84px',
  isNumber: true,
  cell: ({ agesFrom }, { i18n, nowMs }) => {
    const days = ageInDays(Date.parse(agesFrom), nowMs);
    return {
      text: i18n._(msg`${plural(days, { one: '# day', other: '# days' })}`),
      title: wordOf(i18n, AGE_WORDS, ageBandOf(Date.parse(agesFrom), nowMs)),
    };
  },
};

export const lastChaseColumn: FollowUpColumn = {
  heading: msg`Last chased`,
  width: '152px',
  isNumber: true,
  cell: ({ lastChaseAt }, { formats, zone }) => {
    if (lastChaseAt === null) return NONE;
    return (
      <time dateTime={lastChaseAt} title={formats.exact(Date.parse(lastChaseAt), zone)}>
        {formats.narrowDate(localDateOf(Date.parse(lastChaseAt), zone))}
      </time>
    );
  },
};

export const unansweredColumn: FollowUpColumn = {
  heading: msg`Unanswered chases`,
  width: '128px',
  isNumber: true,
  cell: ({ unansweredChases }, { formats }) => ({ text: formats.number(unansweredChases) }),
};

export const promisedColumn: FollowUpColumn = {
  heading: msg`Promised`,
  width: '128px',
  isNumber: true,
  cell: ({ promisedOn, promisePassesAt }, { formats, nowMs }) => {
    if (promisedOn === null) return NONE;
    const isPassed = promisePassesAt !== null && Date.parse(promisePassesAt) <= nowMs;
    const on = formats.narrowDate(promisedOn);
    return (
      <time dateTime={promisedOn} title={formats.plainDate(promisedOn)}>
        {isPassed ? <StatusMark state="overdue">{on}</StatusMark> : on}
      </time>
    );
  },
};

export const amountColumn: FollowUpColumn = {
  heading: msg`Amount`,
  width: 'minmax(136px, 0.7fr)',
  isNumber: true,
  cell: ({ amount, currency }, { formats }) =>
    amount === null || currency === null ? NONE : { text: formats.money(amount, currency) },
};
