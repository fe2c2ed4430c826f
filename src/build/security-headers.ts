import type { Plugin } from 'vite';

/** The policy of the quality promise D1. `apiOrigin` is the real API's, where there is one. */
function contentSecurityPolicy(apiOrigin: string | null): string {
  const connect = apiOrigin === null ? "'self'" : `'self' ${apiOrigin}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** Headers of every answer of the static server. */
function securityHeaders(apiUrl: string | undefined): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(apiUrl ? new URL(apiUrl).origin : null),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
}

const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * Serves the build with the headers it must have, and ships them beside it: `_headers` in the form
 * that static hosts read, `headers.txt` as plain lines to copy into any other server.
 */
export function securityHeadersPlugin(apiUrl: string | undefined): Plugin {
  const headers = securityHeaders(apiUrl);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return {
    name: 'house:security-headers',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
        // Names in /assets carry a hash of their content; the page itself is asked for each time.
        const isAsset = request.url?.startsWith('/assets/') ?? false;
        response.setHeader('Cache-Control', isAsset ? IMMUTABLE : 'no-cache');
        next();
      });
    },
    generateBundle() {
      const asHostFile = [
        '/*',
        ...lines.map((line) => `  ${line}`),
        '/assets/*',
        `  Cache-Control: ${IMMUTABLE}`,
      ];
      this.emitFile({ type: 'asset', fileName: '_headers', source: `${asHostFile.join('\n')}\n` });
      this.emitFile({ type: 'asset', fileName: 'headers.txt', source: `${lines.join('\n')}\n` });
    },
  };
}
