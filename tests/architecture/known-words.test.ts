import { build, type Plugin } from 'vite';
import { expect, test } from 'vitest';
import { knownWords } from '@/build/known-words';
import { linguiMacro } from '@/build/lingui-macro';

const CATALOGUE = '/i18n/locales/ui/en.po';

/** Builds one screen with the catalogue of one word, "Caller", out of memory. */
async function built(screen: string): Promise<unknown> {
  const files: Readonly<Record<string, string>> = {
    '/screen.ts': `import { msg } from '@lingui/core/macro'; import '${CATALOGUE}'; ${screen}`,
    [CATALOGUE]: `export const messages = JSON.parse("{\\"AgS4eM\\":[\\"Caller\\"]}");`,
  };
  const inMemory: Plugin = {
    name: 'in-memory',
    enforce: 'pre',
    resolveId: (id) => (id in files ? id : null),
    load: (id) => files[id] ?? null,
  };
  return await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [inMemory, linguiMacro(), knownWords()],
    build: { write: false, rolldownOptions: { input: '/screen.ts', external: [/^@lingui/] } },
  });
}

test('words of the catalogue are built', async () => {
  await expect(built('console.log(msg`Caller`);')).resolves.toBeDefined();
});

test.each([
  ['no message at all', 'console.log("Caller of this");', 'No messages'],
  [
    'a word never extracted',
    'console.log(msg`Caller`, msg`Caller of this`);',
    'In no catalogue: Tc4fAB in ',
  ],
  ['one with holes', 'console.log(i18n._(msg`Caller ${1}`), msg`Caller`);', 'In no catalogue'],
])(
  'a build fails by %s',
  async (_, screen, why) => {
    await expect(built(screen)).rejects.toThrow(why);
  },
  60_000,
);
