const HERE = 'https://here.invalid';

/**
 * A path of this application from an untrusted text (`?next=`), or the fallback. Whatever a browser
 * could read as another origin, as a script or as a control character leads to the fallback
 * (OWASP, open redirects).
 */
export function safePath(text: string | null, fallback = '/'): string {
  if (text === null || !text.startsWith('/') || /[\\\p{Cc}]/u.test(text)) return fallback;
  // `//host` and `/%2f/host` after decoding by a careless reader; the URL parser decides the rest.
  if (/^\/+(?:\/|%2f|%5c)/i.test(text)) return fallback;
  try {
    const url = new URL(text, HERE);
    return url.origin === HERE ? `${url.pathname}${url.search}${url.hash}` : fallback;
  } catch {
    return fallback;
  }
}
