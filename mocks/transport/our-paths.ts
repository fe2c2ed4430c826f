/** Whatever is asked for of our server. */
export const OUR_PATHS = /\/api\//;
