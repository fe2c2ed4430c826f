import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { BulkResult } from '@/contract/bulk';
import type { BulkKind, BulkRun } from '@/data/command/bulk-runs';

/** How many cases a run has changed, as a sentence of its kind. */
export function doneSentence(i18n: I18n, kind: BulkKind, count: number): string {
  switch (kind) {
    case 'claim':
      return i18n._(msg`${plural(count, { one: '# case claimed', other: '# cases claimed' })}`);
    case 'release':
      return i18n._(
        msg`${plural(count, { one: '# case given back to its queue', other: '# cases given back to their queues' })}`,
      );
    case 'assign':
      return i18n._(msg`${plural(count, { one: '# case assigned', other: '# cases assigned' })}`);
    case 'hold':
      return i18n._(
        msg`${plural(count, { one: '# case put on hold', other: '# cases put on hold' })}`,
      );
    case 'ask-records':
      return i18n._(
        msg`${plural(count, { one: 'Records asked for in # case', other: 'Records asked for in # cases' })}`,
      );
    case 'revert':
      return i18n._(msg`${plural(count, { one: '# case undone', other: '# cases undone' })}`);
  }
}

/** Cases of a run that were refused. */
export const refusedOf = ({ results }: BulkRun): readonly BulkResult[] =>
  results.filter(({ problem }) => problem !== null);

/** Cases of a run that another tab sent: what became of them is known there. */
export const elsewhereCountOf = ({ state, isCancelled, total, results }: BulkRun): number =>
  state === 'ended' && !isCancelled ? total - results.length : 0;

export const doneCountOf = ({ results }: BulkRun): number =>
  results.filter(({ problem }) => problem === null).length;

/**
 * What became of a run, sentence by sentence, to be shown and to be heard: what was done, what was not,
 * and why.
 *
 * @param why what refused it as a whole, worded; null where nothing did
 */
export function endSentences(i18n: I18n, run: BulkRun, why: string | null): readonly string[] {
  const done = doneCountOf(run);
  const elsewhere = elsewhereCountOf(run);
  const refused = refusedOf(run).length;
  const rest = run.total - run.results.length;
  const said: string[] = [];
  if (done > 0 || elsewhere === 0) said.push(doneSentence(i18n, run.kind, done));
  if (elsewhere > 0) {
    said.push(
      i18n._(
        msg`${plural(elsewhere, { one: '# sent from another tab of yours; the list shows what came of it', other: '# sent from another tab of yours; the list shows what came of them' })}`,
      ),
    );
  }
  if (refused > 0) {
    said.push(i18n._(msg`${plural(refused, { one: '# refused', other: '# refused' })}`));
  }
  if (run.isCancelled) {
    said.push(
      i18n._(
        msg`${plural(rest, { one: '# not begun: you stopped it', other: '# not begun: you stopped it' })}`,
      ),
    );
  }
  // Why is of those that were not done: "nothing was changed" beside what was done would deny it.
  if (why !== null) {
    said.push(i18n._(msg`${plural(rest, { one: '# not done', other: '# not done' })}: ${why}`));
  }
  return said;
}
