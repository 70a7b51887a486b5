// A feature can be deleted as a folder, files stay short, and what follows a change always follows.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const sources = ['app/src', 'forms/src', 'widget/src'].map((folder) => join(root, folder));
const most = 300;
const mostMedian = 100;

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const wrong = [];
const lengths = [];
for (const file of sources.flatMap(files)) {
  const code = readFileSync(file, 'utf8');
  const name = relative(root, file);
  const lines = code.split('\n').length;
  lengths.push(lines);
  if (lines > most) wrong.push(`${name} has ${lines} lines; ${most} is the most`);
  if (name.startsWith('app/src/shared/') && /from '\.\.\/(\.\.\/)*(features|app)\//.test(code))
    wrong.push(`${name}: what is shared knows no feature`);
  if (/\.mutate\([^;]*?,\s*\{\s*on(Success|Error|Settled)\b/.test(code))
    wrong.push(`${name}: a callback given to mutate is lost with the part of the screen that began it; afterwards() is not`);
}
lengths.sort((one, other) => one - other);
const median = lengths[Math.floor(lengths.length / 2)];
if (median > mostMedian) wrong.push(`half of the files have more than ${median} lines; ${mostMedian} is the most`);

if (wrong.length > 0) {
  process.stderr.write(`${wrong.join('\n')}\n`);
  process.exit(1);
}
