import type { Messages } from '@lingui/core';
import { mergedMessages } from '../merged-messages';

/** The words of the first screens in one language; see `FIRST_FEATURES`. */
export const messages: Messages = mergedMessages(
  import.meta.glob<Messages>(
    '../locales/{app,case-list,pages,parts,queues-overview,sign-in,ui}/zh.po',
    { eager: true, import: 'messages' },
  ),
);
