/** Every address of the application, written once. Nothing about a patient may stand in one. */
export const addresses = {
  home: () => '/',
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  queues: () => '/queues',
  /** `all`, `direct` or an office's code; `filters` as the list's codec writes them. */
  queue: (office: string, filters?: URLSearchParams) => {
    const query = filters?.toString();
    return `/queues/${encodeURIComponent(office)}${query ? `?${query}` : ''}`;
  },
  case: (reference: string, section?: string) =>
    `/cases/${encodeURIComponent(reference)}${section ? `/${section}` : ''}`,
} as const;
