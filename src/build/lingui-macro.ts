import { transformAsync } from '@babel/core';
import type { Plugin } from 'vite';

/** Only a file that imports a Lingui macro goes through Babel; everything else stays with Oxc. */
const MACRO_IMPORT = /from ['"]@lingui\/(?:core|react)\/macro['"]/;

/**
 * Turns Lingui's macros into calls with message ids. Babel and not Lingui's native transform,
 * because that one is an optional binary which npm leaves out where the host's own Node is older
 * than the binary asks for, although the scripts run on the pinned Node.
 */
export function linguiMacro(): Plugin {
  let isProduction = false;
  return {
    name: 'house:lingui-macro',
    enforce: 'pre',
    configResolved(config) {
      isProduction = config.isProduction;
    },
    transform: {
      filter: { id: { include: /\.tsx?$/, exclude: /node_modules/ }, code: MACRO_IMPORT },
      async handler(code, id) {
        const result = await transformAsync(code, {
          filename: id,
          babelrc: false,
          configFile: false,
          sourceMaps: true,
          parserOpts: { plugins: id.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'] },
          plugins: [
            [
              '@lingui/babel-plugin-lingui-macro',
              { descriptorFields: isProduction ? 'id-only' : 'all' },
            ],
          ],
        });
        return result?.code ? { code: result.code, map: result.map ?? null } : null;
      },
    },
  };
}
