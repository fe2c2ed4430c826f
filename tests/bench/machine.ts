import { cpus, loadavg } from 'node:os';

/** A share of the processors that others use beyond this makes absolute times worthless. */
export const MOST_BUSY = 0.15;
const SAMPLE_MS = 2_000;

/** How busy the machine is with other things, as a share of all of its processors. */
export async function busyShare(): Promise<number> {
  const before = times();
  await new Promise((resolve) => void setTimeout(resolve, SAMPLE_MS));
  const after = times();
  const all = after.all - before.all;
  return all === 0 ? 0 : 1 - (after.idle - before.idle) / all;
}

/** The state of the machine in words, for the head of a report. */
export function machineInWords(share: number): string {
  const [minute = 0] = loadavg();
  const model = cpus()[0]?.model ?? 'unknown processor';
  return (
    `${String(cpus().length)} × ${model}, ${(share * 100).toFixed(0)} % busy with other things,` +
    ` load ${minute.toFixed(1)}`
  );
}

function times(): { readonly idle: number; readonly all: number } {
  let idle = 0;
  let all = 0;
  for (const { times: spent } of cpus()) {
    idle += spent.idle;
    all += spent.user + spent.nice + spent.sys + spent.idle + spent.irq;
  }
  return { idle, all };
}
