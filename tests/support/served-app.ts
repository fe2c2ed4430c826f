/** The port on which the tests serve the production build: `E2E_PORT`, or one few others use. */
export const SERVED_PORT = Number(process.env['E2E_PORT'] ?? 4327);

/** The address of the production build under test. */
export const SERVED_URL = `http://127.0.0.1:${String(SERVED_PORT)}`;

/** The folder that holds the build: `E2E_DIST`, so that two runs may stand side by side, or `dist`. */
export const SERVED_FOLDER = process.env['E2E_DIST'] ?? 'dist';
