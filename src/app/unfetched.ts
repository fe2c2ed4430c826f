const unfetched = new WeakSet<object>();

// The build tells so of each file of a page that does not come, before it is thrown.
globalThis.addEventListener('vite:preloadError', ({ payload }) => unfetched.add(payload));

/** Whether what was thrown says that a file of the application did not come, in whatever browser. */
export const isUnfetched = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && unfetched.has(error);
