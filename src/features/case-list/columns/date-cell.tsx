import type { Formats } from '@/i18n/use-formats';
import { type CellContent, NONE } from '@/ui/data-table/data-column';

/** A plain date in a narrow column, whole where one points at it. */
export const dateCell = (on: string | null, formats: Formats): CellContent =>
  on === null ? (
    NONE
  ) : (
    <time dateTime={on} title={formats.plainDate(on)}>
      {formats.narrowDate(on)}
    </time>
  );
