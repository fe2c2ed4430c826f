import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Density, Scheme } from '@/lib/looks';

export const SCHEME_WORDS: Readonly<Record<Scheme, MessageDescriptor>> = {
  auto: msg`As the system`,
  light: msg`Light`,
  dark: msg`Dark`,
};

export const DENSITY_WORDS: Readonly<Record<Density, MessageDescriptor>> = {
  compact: msg`Compact`,
  standard: msg`Standard`,
  roomy: msg`Roomy`,
};
