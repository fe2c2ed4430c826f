import type { noticeEndpoints } from '@/contract/endpoints/notices';
import { listNotices, readNotices } from '../../services/people/notice-service';
import { reads, writes } from '../../services/call/call';
import type { ServicesOf } from '../service-table';

export const noticeServices = (): ServicesOf<typeof noticeEndpoints> => ({
  listNotices: reads(listNotices),
  readNotices: writes(readNotices),
});
