import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LAID_AHEAD_FILE } from './laid-ahead';
import { layAhead } from './lay-ahead';

// The last step of `npm run build`: lays the usual world's rows beside it. A build for a real
// backend has no worker, and no world.
const [folder = 'dist'] = process.argv.slice(2);
const [script] = readdirSync(path.join(folder, 'assets')).filter((name) =>
  /^worker-.*\.js$/.test(name),
);
const { mtimeMs: builtAtMs } = statSync(path.join(folder, 'index.html'));
if (script !== undefined) {
  writeFileSync(path.join(folder, LAID_AHEAD_FILE), await layAhead(Math.floor(builtAtMs), script));
}
