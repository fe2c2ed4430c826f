import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { Misfit } from '@/domain/plan/lodging/fit';
import type { NightState } from '@/domain/plan/lodging/nights';
import type { Formats } from '@/i18n/use-formats';
import type { StatusState } from '@/ui/status-mark';

export const NIGHT_STATE_WORDS = {
  covered: msg({ context: 'night', message: 'Covered' }),
  open: msg({ context: 'night', message: 'Not confirmed' }),
  short: msg({ context: 'night', message: 'Too few beds' }),
  elsewhere: msg({ context: 'night', message: 'At another campus' }),
  gap: msg({ context: 'night', message: 'No lodging' }),
  overlap: msg({ context: 'night', message: 'Booked twice' }),
  beside: msg({ context: 'night', message: 'Outside of the itinerary' }),
} as const satisfies Record<NightState, MessageDescriptor>;

export const NIGHT_MARKS: Readonly<Record<NightState, StatusState>> = {
  covered: 'done',
  open: 'waiting',
  short: 'overdue',
  elsewhere: 'overdue',
  gap: 'overdue',
  overlap: 'due-today',
  beside: 'on-track',
};

/** What an option lacks, in words, with by how much. */
export function misfitSentence(i18n: I18n, misfit: Misfit, { money }: Formats): string {
  switch (misfit.kind) {
    case 'nights': {
      const count = misfit.missing.length;
      return i18n._(msg`${plural(count, { one: '# night missing', other: '# nights missing' })}`);
    }
    case 'campus': {
      const count = misfit.nights.length;
      return i18n._(
        msg`${plural(count, { one: '# night at another campus', other: '# nights at another campus' })}`,
      );
    }
    case 'beds':
      return i18n._(
        msg`${plural(misfit.missing, { one: '# bed too few', other: '# beds too few' })}`,
      );
    case 'kitchen':
      return i18n._(msg`No kitchen`);
    case 'step-free':
      return i18n._(msg`Not step-free`);
    case 'distance':
      return i18n._(
        msg`${plural(misfit.over, { one: '# minute too far', other: '# minutes too far' })}`,
      );
    case 'distance-unknown':
      return i18n._(msg`Distance not known`);
    case 'budget': {
      const over = money(misfit.overMinor, misfit.currency);
      return i18n._(msg`${over} above the budget`);
    }
    case 'other-currency': {
      const { currency, budgetIn } = misfit;
      return i18n._(msg`Price in ${currency}, budget in ${budgetIn}: not compared`);
    }
    case 'price-unknown':
      return i18n._(msg`Price not known`);
    default:
      return unknownMisfit(misfit);
  }
}

/** A misfit without words does not compile. */
const unknownMisfit = (_misfit: never): string => '–';
