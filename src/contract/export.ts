import * as z from 'zod/mini';
import { CaseFilter, CaseListRow, CASE_SORTS } from './case-list';
import { MOST_PICKED } from './bulk';
import { choice, count, Id, Moment, Reference } from './fields';
import { ListColumns } from './view';

/** Rows of one window of an export. */
export const MAX_EXPORT_WINDOW = 500;

export const BeginExport = z.strictObject({
  filter: CaseFilter,
  sort: choice(CASE_SORTS),
  /** What the file will show, for the audit trail; what no row holds is counted only for these. */
  columns: ListColumns,
  /** Only these of the list: the selected ones. */
  references: z.optional(z.array(Reference).check(z.maxLength(MOST_PICKED, 'too-many'))),
  /** All of the list but these. */
  except: z.optional(z.array(Reference).check(z.maxLength(MOST_PICKED, 'too-many'))),
});
export type BeginExport = z.output<typeof BeginExport>;

/** Which rows, and their order, are fixed from here on; windows bring what the rows hold by then. */
export const Export = z.strictObject({
  id: Id,
  total: z.int(),
  revision: z.int(),
  asOf: Moment,
});
export type Export = z.output<typeof Export>;

export const ExportQuery = z.strictObject({
  offset: z.optional(count(0, 1_000_000)),
  limit: z.optional(count(1, MAX_EXPORT_WINDOW)),
});

/** Rows that have left the reader's scope since the beginning are left out and counted. */
export const ExportWindow = z.strictObject({
  items: z.array(CaseListRow),
  offset: z.int(),
  gone: z.int(),
});
export type ExportWindow = z.output<typeof ExportWindow>;
