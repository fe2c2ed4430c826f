import type { Messages } from '@lingui/core';

const parts = import.meta.glob<Messages>('../locales/*/en.po', { eager: true, import: 'messages' });

/** All areas' messages of one language: one chunk, loaded when the language is used. */
export const messages: Messages = Object.assign({}, ...Object.values(parts));
