/**
 * Stands in for `cookie`, by which MSW reads the cookies of a request and the router those of a server
 * that it is not used on. This product knows none: a session is a token, and requests are sent without
 * credentials.
 */
export const parseCookie = (): Readonly<Record<string, string>> => ({});
export const parse = (): Readonly<Record<string, string>> => ({});
export const serialize = (): string => '';
