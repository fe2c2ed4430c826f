import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';

interface UndoneOf {
  /** So many are undone. */
  readonly back: number;
  /** Of so many it was answered; of the others it was not, as the undo was refused in the middle. */
  readonly answered: number;
  readonly asked: number;
}

/** Says how many of many were taken back, where it were not all, and what is with the others. */
export const undoneOf = (i18n: I18n, { back, answered, asked }: UndoneOf): string =>
  answered < asked
    ? i18n._(msg`Undone: ${back} of ${asked}. The others are not undone.`)
    : i18n._(msg`Undone: ${back} of ${asked}. The others have changed.`);
