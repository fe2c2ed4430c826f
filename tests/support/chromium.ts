import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Flags under which a browser of the tests runs anywhere, also as root in a container. */
const FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const INSTALLED: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
];

/** The browser of the tests, ready to be given to Playwright's `launchOptions`. */
export interface FoundChromium {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** The whole environment to start it in: the packed browser may need libraries beside it. */
  readonly env: Readonly<Record<string, string>>;
  /** Where it was found, in words for the log of a run. */
  readonly origin: string;
}

/**
 * The browser of the tests, looked for in this order: `CHROMIUM_PATH`, an installed Chrome or
 * Chromium, Playwright's own, else the Chromium that npm delivers whole.
 *
 * @param from `packed` skips everything before the last; also by `CHROMIUM_FROM=packed`
 * @throws {Error} naming everything that was tried.
 */
export async function findChromium(
  from: string | undefined = process.env['CHROMIUM_FROM'],
): Promise<FoundChromium> {
  const tried: string[] = [];
  if (from !== 'packed') {
    const asked = process.env['CHROMIUM_PATH'];
    if (asked) {
      if (existsSync(asked)) return found(asked, 'CHROMIUM_PATH');
      throw new Error(`CHROMIUM_PATH is ${asked}, and there is no such file.`);
    }
    const installed = INSTALLED.find((file) => existsSync(file));
    if (installed) return found(installed, 'installed on this machine');
    tried.push('CHROMIUM_PATH (not set)', ...INSTALLED);

    const { chromium } = await import('playwright-core');
    const own = chromium.executablePath();
    if (own && existsSync(own)) return found(own, "Playwright's own");
    tried.push(`Playwright's own (${own})`);
  }
  try {
    return await unpacked();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `No Chromium for the tests. Tried ${tried.join(', ')}, and the packed one of ` +
        `@sparticuz/chromium, which said: ${reason} Install Chromium, or set CHROMIUM_PATH.`,
      { cause: error },
    );
  }
}

function found(executablePath: string, origin: string): FoundChromium {
  return { executablePath, args: FLAGS, env: environment({}), origin };
}

/**
 * Unpacks the npm package's Chromium into a folder of its own below the system's temporary folder,
 * once. Of the package's flags only those are taken that it cannot start without: the others (one
 * process, no web security) would make it another browser than the one people use.
 */
async function unpacked(): Promise<FoundChromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`it holds a binary for x64 Linux, and this is ${process.platform}.`);
  }
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const bin = path.resolve(path.dirname(entry), '..', 'bin');
  const home = path.join(tmpdir(), 'international-center-chromium');
  if (!existsSync(home)) await unpack(bin, home);

  const executablePath = path.join(home, 'chromium');
  const own = process.env['LD_LIBRARY_PATH'];
  const libraries = [path.join(home, 'al2023', 'lib'), ...(own ? [own] : [])].join(':');
  return {
    executablePath,
    args: [...FLAGS, '--no-zygote', '--disable-webgl', '--font-render-hinting=none'],
    env: environment({
      FONTCONFIG_PATH: path.join(home, 'fonts'),
      ...(lacksLibraries(executablePath) ? { LD_LIBRARY_PATH: libraries } : {}),
    }),
    origin: 'unpacked from @sparticuz/chromium',
  };
}

/** Unpacks beside `home` and renames at the end, so that nobody starts half a browser. */
async function unpack(bin: string, home: string): Promise<void> {
  const half = `${home}-${String(process.pid)}`;
  mkdirSync(half, { recursive: true });
  // The package asks the system for its temporary folder each time: lend it ours while it unpacks.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = half;
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    await packed.executablePath(bin);
    await inflate(path.join(bin, 'al2023.tar.br'));
    writeFileSync(path.join(half, 'fonts', 'fonts.conf'), fontConfiguration(home));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  try {
    renameSync(half, home);
  } catch (error) {
    // Another run was faster; its browser is as good as ours.
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

/** The package's own file looks for fonts where only its author's host has them. */
function fontConfiguration(home: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    '  <dir>/usr/share/fonts</dir>',
    `  <dir>${path.join(home, 'fonts')}</dir>`,
    `  <cachedir>${path.join(home, 'fonts-cache')}</cachedir>`,
    '</fontconfig>',
  ].join('\n');
}

/** Whether the machine lacks a shared library that the binary is linked to (NSS, for one). */
function lacksLibraries(executablePath: string): boolean {
  try {
    return execFileSync('ldd', [executablePath], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}

function environment(extra: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(own), ...extra };
}
