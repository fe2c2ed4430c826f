import type { Endpoint } from '@/contract/endpoint';

/** Address of an operation: parameters filled in, query fields that are undefined left out. */
export function addressOf(
  endpoint: Pick<Endpoint, 'path'>,
  params: Readonly<Record<string, unknown>>,
  query: Readonly<Record<string, unknown>>,
): URL {
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  // Dotted, because only then the build replaces it and drops what belongs to the other case.
  const base = import.meta.env.VITE_API_URL;
  const url = base
    ? new URL(base.replace(/\/+$/, '') + path)
    : new URL(path, globalThis.location?.origin ?? 'http://localhost');
  for (const [name, value] of Object.entries(query)) {
    // Parameters of the contract are texts and numbers, or lists of them.
    const items = (Array.isArray(value) ? value : [value]) as readonly (string | number | null)[];
    for (const item of items) {
      if (item !== undefined && item !== null) url.searchParams.append(name, String(item));
    }
  }
  return url;
}
