import type { demoEndpoints } from '@/contract/endpoints/demo';
import { free, reads } from '../../services/call/call';
import type { FirstParts, ServicesOf } from '../service-table';

export const demoServices = ({ demo }: FirstParts): ServicesOf<typeof demoEndpoints> => ({
  listDemoPeople: reads(demo.listDemoPeople),
  getDemo: reads(demo.getDemo),
  resetDemo: free(demo.resetDemo),
  switchSimulator: free(demo.switchSimulator),
});
