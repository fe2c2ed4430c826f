import type { noticeEndpoints } from '@/contract/endpoints/notices';
import { listNotices, readNotices } from '../../services/notice-service';
import { reads, writes } from '../call';
import type { ServicesOf } from '../service-table';

export const noticeServices = (): ServicesOf<typeof noticeEndpoints> => ({
  listNotices: reads(listNotices),
  readNotices: writes(readNotices),
});
