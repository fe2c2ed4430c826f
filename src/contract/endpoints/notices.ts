import { type Endpoint, get, post, WRITE_PROBLEMS } from '../endpoint';
import { NoticeList, NoticesReadBody } from '../notice';

/** What concerns a person: made from events, read by them alone. */
export const noticeEndpoints = {
  listNotices: {
    ...get,
    operationId: 'listNotices',
    summary: 'What concerns me: assigned, mentioned, handed over, returned, promised, covered',
    path: '/api/notices',
    policy: 'notice.own',
    success: { status: 200, schema: NoticeList },
    problems: [],
  },
  readNotices: {
    ...post,
    operationId: 'readNotices',
    summary: 'Mark some of them, or all until a moment, as read',
    path: '/api/notices/read',
    policy: 'notice.own',
    body: NoticesReadBody,
    success: { status: 200, schema: NoticeList },
    problems: WRITE_PROBLEMS,
  },
} as const satisfies Record<string, Endpoint>;
