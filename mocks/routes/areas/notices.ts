import type { noticeEndpoints } from '@/contract/endpoints/notices';
import { createNoticeService } from '../../services/people/notice-service';
import { reads, writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function noticeServices({ followUps }: ServiceParts): ServicesOf<typeof noticeEndpoints> {
  const notices = createNoticeService(followUps);
  return { listNotices: reads(notices.list), readNotices: writes(notices.read) };
}
