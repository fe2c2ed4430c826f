import { useQuery } from '@tanstack/react-query';
import type { Preferences } from '@/contract/preference';
import { preferenceQueries } from '@/data/preferences/preference-queries';

/** A person's preferences, asked once the first rows are there. */
export function usePreferences(personId: string, isWanted = true): Preferences | undefined {
  return useQuery({ ...preferenceQueries.of(personId), enabled: isWanted }).data;
}
