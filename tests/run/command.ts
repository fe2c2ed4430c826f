import { spawn } from 'node:child_process';

interface CommandOptions {
  readonly root: string;
  /** After so many minutes the command is ended. */
  readonly minutes: number;
  /** Added to the environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether to print the output as it comes. */
  readonly echo: boolean;
}

/**
 * Runs one tool to its end, in a process group of its own so that a tool that hangs is ended with
 * everything it started.
 *
 * @param words the program (found on PATH) and its arguments
 * @returns whether it ended with 0, and the output of both streams in order of arrival
 */
export function run(
  [program, ...args]: readonly [string, ...string[]],
  { root, minutes, env, echo }: CommandOptions,
): Promise<{ readonly ok: boolean; readonly output: string }> {
  const isWindows = process.platform === 'win32';
  return new Promise((resolve) => {
    let output = '';
    const take = (text: string): void => {
      output += text;
      if (echo) process.stdout.write(text);
    };
    const child = spawn(program, args, {
      cwd: root,
      // Vite's note on a default of a future version would stand above every step.
      env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !isWindows,
      shell: isWindows,
    });
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);

    const end = (signal: NodeJS.Signals): void => {
      if (child.pid === undefined) return;
      try {
        process.kill(isWindows ? child.pid : -child.pid, signal);
      } catch {
        // It has ended by itself in the meantime.
      }
    };
    const tooLate = setTimeout(() => {
      take(`\nNot done after ${String(minutes)} minutes; ended.\n`);
      end('SIGKILL');
    }, minutes * 60_000);
    const interrupted = (): void => {
      end('SIGTERM');
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    process.once('SIGTERM', interrupted);

    const finish = (ok: boolean): void => {
      clearTimeout(tooLate);
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
      resolve({ ok, output });
    };
    child.on('error', (error) => {
      take(`${error.message}\n`);
      finish(false);
    });
    child.on('close', (code) => {
      finish(code === 0);
    });
  });
}
