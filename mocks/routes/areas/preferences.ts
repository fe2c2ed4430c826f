import type { preferenceEndpoints } from '@/contract/endpoints/preferences';
import { getPreferences, savePreferences } from '../../services/people/preference-service';
import { reads, writes } from '../../services/call/call';
import type { ServicesOf } from '../service-table';

export const preferenceServices = (): ServicesOf<typeof preferenceEndpoints> => ({
  getPreferences: reads(getPreferences),
  savePreferences: writes(savePreferences),
});
