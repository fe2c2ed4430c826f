import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PaletteGroup } from './palette-items';

export const PALETTE_GROUP_WORDS: Readonly<Record<PaletteGroup, MessageDescriptor>> = {
  recent: msg`Opened last`,
  cases: msg`Cases`,
  commands: msg`What can be done here`,
  screens: msg`Go to a screen`,
  offices: msg`Offices`,
  people: msg`Colleagues and their cases`,
};
