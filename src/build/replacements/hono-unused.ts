/** Stands in for parts of `hono` that nothing here calls (`hono-parts.ts`). */
function unused(): never {
  throw new Error('This part of hono is not in the build; see src/build/hono-parts.ts');
}
export const createMountedRequest = unused;
export const parseBody = unused;
