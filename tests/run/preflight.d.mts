export interface Machine {
  readonly root: string;
  readonly version: string;
  readonly exists?: (file: string) => boolean;
}
export function preflight(machine: Machine): { ok: boolean; lines: string[] };
