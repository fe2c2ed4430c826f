import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Preferences } from '@/contract/preference';
import { preferenceQueries } from '@/data/preferences/preference-queries';
import { chooseDensity } from '@/ui/appearance';

/** A person's preferences; the page takes on the density. Asked once the first rows are there. */
export function usePreferences(personId: string, isWanted: boolean): Preferences | undefined {
  const { data } = useQuery({ ...preferenceQueries.of(personId), enabled: isWanted });
  const density = data?.density ?? null;
  useEffect(() => {
    if (density !== null) chooseDensity(density);
  }, [density]);
  return data;
}
