const HERE = 'https://here.invalid';

/**
 * A path of this application from an untrusted text (`?next=`), or the fallback. Whatever a browser
 * could read as another origin, as a script or as a control character leads to the fallback
 * (OWASP, open redirects).
 */
export function safePath(text: string | null, fallback = '/'): string {
  if (text === null || !text.startsWith('/') || /[\\\p{Cc}]/u.test(text)) return fallback;
  try {
    const { origin, pathname, search, hash } = new URL(text, HERE);
    // `//host` and `/%2f/host` after decoding by a careless reader; also what `/..//host` has become.
    const isElsewhere = origin !== HERE || /^\/+(?:\/|%2f|%5c)/i.test(pathname);
    return isElsewhere ? fallback : `${pathname}${search}${hash}`;
  } catch {
    return fallback;
  }
}
