import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import type { PluginOption } from 'vite';
import { compiledAhead } from './compiled-ahead.ts';
import { firstChunks } from './first-chunks.ts';
import { firstWords } from './first-words.ts';
import { honoParts } from './hono-parts.ts';
import { mswParts } from './msw-parts.ts';
import { reactDomParts } from './react-dom-parts.ts';
import { routerParts } from './router-parts.ts';
import { knownWords } from './known-words.ts';
import { laterChunks } from './later-chunks.ts';
import { laterWords } from './later-words.ts';
import { linguiMacro } from './lingui-macro.ts';
import { mantineUnderPolicy } from './mantine-under-policy.ts';
import { securityHeadersPlugin } from './security-headers.ts';
import { workerBesidePage } from './worker-beside-page.ts';

/** All plugins of the application's build, in their order. */
export function plugins(apiUrl: string | undefined): PluginOption[] {
  return [
    linguiMacro(),
    knownWords(),
    react(),
    laterWords(),
    lingui({ failOnCompileError: true }),
    mantineUnderPolicy(),
    honoParts(),
    mswParts(),
    reactDomParts(),
    routerParts(),
    workerBesidePage(),
    firstChunks(),
    laterChunks(),
    compiledAhead(),
    firstWords(),
    securityHeadersPlugin(apiUrl),
  ];
}
