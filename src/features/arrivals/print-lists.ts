/** Who reads the paper: the campus's desk, or its concierge, who is told of no illness. */
export const PRINT_LISTS = ['desk', 'concierge'] as const;
export type PrintList = (typeof PRINT_LISTS)[number];
