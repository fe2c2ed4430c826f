/** Raised whenever stored records or rows get another shape; `upgrade.ts` brings what is older to it. */
export const RECORD_VERSION = 26;
