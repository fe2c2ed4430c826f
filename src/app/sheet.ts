/** What lies over the page at a key: search and commands, or the list of all keys. */
export type Sheet = 'palette' | 'help';
