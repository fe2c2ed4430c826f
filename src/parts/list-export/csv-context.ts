import type { I18n } from '@lingui/core';
import type { Formats } from '@/i18n/use-formats';

/** What the cells of a file are worded with. */
export interface CsvContext {
  readonly i18n: I18n;
  readonly formats: Pick<Formats, 'language' | 'country'>;
  readonly nowMs: number;
  readonly personName: (id: string) => string;
}
