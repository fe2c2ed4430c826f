/** First strong isolate: a name in another script moves nothing around it, in plain text too. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
