import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Region } from '@/reference/offices';

export const REGION_WORDS = {
  'north-america': msg`North America`,
  'latin-america': msg`Latin America`,
  caribbean: msg`Caribbean`,
  europe: msg`Europe`,
  'middle-east': msg`Middle East`,
  asia: msg`Asia`,
  direct: msg`Without an office`,
} as const satisfies Record<Region, MessageDescriptor>;
