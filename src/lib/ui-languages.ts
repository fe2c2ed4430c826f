/**
 * Languages of the interface and of letters (Product reference, §3), as two-letter codes. One more
 * begins here; the compiler and the build then name what it lacks (`docs/architecture.md`, Recipes).
 */
export const LANGUAGES = ['en', 'es', 'ar', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];
