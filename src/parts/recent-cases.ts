const KEY = 'recent-cases';
const MOST = 8;

/**
 * The cases that this tab opened last, newest first. References only: they are no patient data
 * (Product reference, §10); kept for the tab, so that the next person does not read them.
 */
export function recentCases(personId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(`${KEY}.${personId}`) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch {
    // Storage is shut, or somebody wrote into it: nothing was opened lately.
    return [];
  }
}

/** Notes that a person has opened a case; the latest first, for this tab. */
export function noteRecentCase(personId: string, reference: string): void {
  try {
    const others = recentCases(personId).filter((each) => each !== reference);
    const kept = [reference, ...others].slice(0, MOST);
    sessionStorage.setItem(`${KEY}.${personId}`, JSON.stringify(kept));
  } catch {
    // See above.
  }
}
