import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const replacement = (name: string): string =>
  fileURLToPath(new URL(`./replacements/${name}`, import.meta.url));

const STYLE_SINGLETON = replacement('react-style-singleton.ts');
const INLINE_STYLES = replacement('mantine-inline-styles.ts');
const THEME_ID = 'virtual:mantine-theme.css';

/**
 * Lets Mantine run under `style-src 'self'` and Trusted Types: what it would write into `<style>`
 * elements goes into constructed style sheets instead, and the theme's variables and classes become
 * a file (`virtual:mantine-theme.css`), made by rendering the provider once.
 */
export function mantineUnderPolicy(): Plugin {
  return {
    name: 'house:mantine-under-policy',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^react-style-singleton$|InlineStyles\.mjs$|^virtual:mantine-theme\.css$/ },
      handler(source, importer) {
        if (source === THEME_ID) return THEME_ID;
        if (source === 'react-style-singleton') return STYLE_SINGLETON;
        return importer?.includes('@mantine/core') ? INLINE_STYLES : null;
      },
    },
    load: {
      filter: { id: /^virtual:mantine-theme\.css$/ },
      async handler() {
        return await themeCss();
      },
    },
  };
}

async function themeCss(): Promise<string> {
  const [{ createElement }, { renderToStaticMarkup }, { MantineProvider }] = await Promise.all([
    import('react'),
    import('react-dom/server'),
    import('@mantine/core'),
  ]);
  const { mantineTheme } = await import('../ui/mantine/mantine-theme.ts');
  const markup = renderToStaticMarkup(createElement(MantineProvider, { theme: mantineTheme }));
  const texts = [...markup.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => text);
  return `@layer mantine {\n${texts.join('\n')}\n}`;
}
