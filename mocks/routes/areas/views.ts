import type { viewEndpoints } from '@/contract/endpoints/views';
import {
  createView,
  deleteView,
  listViews,
  orderViews,
  updateView,
} from '../../services/lists/view-service';
import { reads, writes } from '../../services/call/call';
import type { ServicesOf } from '../service-table';

export const viewServices = (): ServicesOf<typeof viewEndpoints> => ({
  listViews: reads(listViews),
  createView: writes(createView),
  orderViews: writes(orderViews),
  updateView: writes(updateView),
  deleteView: writes(deleteView),
});
