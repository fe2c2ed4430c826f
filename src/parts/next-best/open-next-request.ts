import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { QueryClient } from '@tanstack/react-query';
import type { CaseFilter } from '@/contract/case-list';
import { caseQueries } from '@/data/case-cache/case-queries';
import type { Formats } from '@/i18n/use-formats';
import { showToast } from '@/ui/toast-store';
import { reasonsInWords } from './next-best-reasons';
import { passedOver, passOver } from './passed-over';

/** From where the next request is sought. */
export interface NextRequestPlace {
  /** Of the list: the next of what is shown there. */
  readonly filter: CaseFilter;
  readonly addressOf: (reference: string) => string;
  /** The case that one goes on from; null in the list itself, where everything may come again. */
  readonly from: string | null;
}

interface Asking extends NextRequestPlace {
  readonly myId: string;
  readonly client: QueryClient;
  readonly i18n: I18n;
  readonly list: Formats['list'];
  readonly navigate: (address: string) => unknown;
}

/**
 * Opens the request that should be answered next by this person, and says why it is that one.
 *
 * @throws what the question is refused with.
 */
export async function openNextRequest(asking: Asking): Promise<void> {
  const { filter, addressOf, from, myId, client, i18n, list, navigate } = asking;
  const of = `${myId} ${JSON.stringify(filter)}`;
  passOver(of, from);
  const { row, reasons } = await client.query(caseQueries.nextBest(filter, passedOver(of)));
  if (row === null) {
    passOver(of, null);
    const text =
      from === null
        ? i18n._(msg`Nothing is waiting for you here`)
        : i18n._(msg`Nothing else is waiting for you in this list`);
    showToast({ tone: 'done', text });
    return;
  }
  const { reference } = row;
  const why = reasonsInWords(i18n, reasons, list);
  showToast({ tone: 'done', text: i18n._(msg`${reference} is next: ${why}`) });
  await navigate(addressOf(reference));
}
