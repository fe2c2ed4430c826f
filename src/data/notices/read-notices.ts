import { mutationOptions } from '@tanstack/react-query';
import type { NoticeList, NoticesReadBody } from '@/contract/notice';
import { isNoticeRead } from '@/domain/notices/notice';
import { writeOwn } from '../command/write-own';
import { noticeQueries } from './notice-queries';

interface Variables {
  readonly personId: string;
  readonly body: NoticesReadBody;
}

/** Marks notices as read; shown at once. */
export const readNotices = () =>
  mutationOptions({
    mutationKey: ['notices', 'read'],
    networkMode: 'always',
    mutationFn: ({ body }: Variables, { client }) =>
      writeOwn(client, 'readNotices', { lane: 'notices', body }),
    onMutate: ({ personId, body }, { client }) => {
      client.setQueryData(
        noticeQueries.mine(personId).queryKey,
        (held) => held && read(held, body),
      );
    },
    onSettled: (_outcome, _error, { personId }, _result, { client }) =>
      client.invalidateQueries({ queryKey: noticeQueries.mine(personId).queryKey }),
  });

function read(list: NoticeList, body: NoticesReadBody): NoticeList {
  const items = list.items.map((item) => ({
    ...item,
    isRead: item.isRead || isNoticeRead(body, item),
  }));
  return { ...list, items, unread: items.filter(({ isRead }) => !isRead).length };
}
