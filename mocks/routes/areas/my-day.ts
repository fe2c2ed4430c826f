import type { myDayEndpoints } from '@/contract/endpoints/my-day';
import { getMyDay } from '../../services/my-day-service';
import { reads } from '../call';
import type { ServicesOf } from '../service-table';

export function myDayServices(): ServicesOf<typeof myDayEndpoints> {
  return { getMyDay: reads(getMyDay) };
}
