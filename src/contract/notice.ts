import * as z from 'zod/mini';
import { NOTICE_KINDS } from '@/domain/notices/notice';
import { choice, Code, Id, Moment, Reference } from './fields';

/** An id of the server's, or of what time alone brought: `promise …`, `cover …`. */
const NoticeId = z
  .string('required')
  .check(z.minLength(1, 'required'), z.maxLength(120, 'too-long'));

/** One thing that concerns the reader. It names no patient: the case says who that is. */
export const NoticeItem = z.strictObject({
  id: NoticeId,
  kind: choice(NOTICE_KINDS),
  /** Null where it is about no one case. */
  reference: z.nullable(Reference),
  at: Moment,
  /** Who did it, or whom I cover; null where time alone brought it. */
  by: z.nullable(Id),
  isRead: z.boolean(),
  /** Of a case that is out of the reader's reach: the office or campus that has it now. */
  wentTo: z.optional(z.nullable(Code)),
});
export type NoticeItem = z.output<typeof NoticeItem>;

export const NoticeList = z.strictObject({
  /** The newest first. */
  items: z.array(NoticeItem),
  unread: z.int(),
  asOf: Moment,
});
export type NoticeList = z.output<typeof NoticeList>;

export const NoticesReadBody = z.strictObject({
  ids: z.array(NoticeId).check(z.maxLength(200, 'too-many')),
  /** Everything that others did until then; what lasts is named by its id. */
  untilAt: z.nullable(Moment),
});
export type NoticesReadBody = z.output<typeof NoticesReadBody>;
