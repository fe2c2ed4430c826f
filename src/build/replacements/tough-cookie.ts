/**
 * Stands in for `tough-cookie`, which MSW uses to remember mock cookies. Our server sets none, and
 * the package with its list of public suffixes is 121 kB gzip.
 */
export class MemoryCookieStore {}

export const Cookie = { fromJSON: (): null => null };

export class CookieJar {
  getCookiesSync(): readonly string[] {
    return [];
  }
  setCookie(): Promise<void> {
    return Promise.resolve();
  }
}
