import type { Messages } from '@lingui/core';
import { mergedMessages } from '../merged-messages';

/** The words of every other area in one language, loaded with what is first loaded lazily. */
export const messages: Messages = mergedMessages(
  import.meta.glob<Messages>(
    [
      '../locales/*/es.po',
      '!../locales/{app,case-list,pages,parts,queues-overview,sign-in,ui}/es.po',
    ],
    { eager: true, import: 'messages' },
  ),
);
