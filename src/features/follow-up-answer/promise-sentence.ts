import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MayPromise } from '@/domain/follow-up/may-promise';
import type { Formats } from '@/i18n/use-formats';

interface Where {
  /** Time zone in which the deadline was counted: its day is the one that is said. */
  readonly zone: string;
  readonly nowMs: number;
}

/** What may be promised, as a sentence to go by. */
export function promiseSentence(
  i18n: I18n,
  formats: Formats,
  may: MayPromise,
  { zone, nowMs }: Where,
): string {
  switch (may.kind) {
    case 'done':
      return i18n._(msg`Nothing is left to promise: it is done.`);
    case 'nothing':
      return i18n._(msg`Promise nothing and ask for nothing: the patient has died.`);
    case 'their-move':
      return i18n._(msg`It is their move: say what is needed from them, and promise no date.`);
    case 'paused':
      return i18n._(msg`It rests. Promise word as soon as it goes on, and no date.`);
    case 'call-back':
      return i18n._(
        msg`Promise no date: it is late, or nobody has named one. Promise a call back within one working day, and chase it now.`,
      );
    case 'their-date': {
      const on = formats.plainDate(may.on);
      return i18n._(msg`They have promised it for ${on}: say that you will ask on that day.`);
    }
    case 'by': {
      const at = formats.day(Date.parse(may.at), zone, nowMs);
      return i18n._(msg`You may say: by ${at}.`);
    }
  }
}
