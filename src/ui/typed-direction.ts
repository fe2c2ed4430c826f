/**
 * Direction of a field that takes any language, by what stands in it; an empty one has the page's, as
 * `auto` would have its hint and its caret begin at the left in every language.
 */
export const typedDirection = (value: unknown): 'auto' | undefined =>
  value === '' ? undefined : 'auto';
