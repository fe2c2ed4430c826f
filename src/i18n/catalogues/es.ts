import type { Messages } from '@lingui/core';
import { mergedMessages } from '../merged-messages';

/** All areas' messages of one language: one chunk, loaded when the language is used. */
export const messages: Messages = mergedMessages(
  import.meta.glob<Messages>('../locales/*/es.po', { eager: true, import: 'messages' }),
);
