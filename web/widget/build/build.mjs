// Builds the loader and the frame into dist, and ends in an error when they have become too heavy.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'dist');
const mostLoader = 5000;
const mostInAll = 15000;
const mostAsking = 19000;
/** Vite's own preloads styles of what comes later; here nothing that comes later has any, and it weighs 900 bytes. */
const plainImports = {
  name: 'goodword-plain-imports',
  enforce: 'pre',
  load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined),
  generateBundle: (_, bundle) => {
    for (const part of Object.values(bundle)) if (part.code) part.code = part.code.replaceAll(/[\w$]+\(\(\)=>(import\(`[^`]+`\)),(?:\[\]|__VITE_PRELOAD__)\)/g, '$1');
  },
};
const named = 'assets/[name]-[hash:6].js';
const common = { root, configFile: false, logLevel: 'warn' };

await rm(out, { recursive: true, force: true });
await build({
  ...common,
  publicDir: false,
  build: {
    outDir: out,
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: 'src/loader/main.ts', formats: ['iife'], name: 'goodwordLoader', fileName: () => 'widget.js' },
    minify: true,
  },
});
await build({
  ...common,
  base: '/widget/',
  plugins: [plainImports],
  build: {
    outDir: join(out, 'widget'),
    target: 'es2022',
    modulePreload: false,
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Inlined files would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    rollupOptions: {
      input: join(root, 'frame.html'),
      // Each letter of a hash weighs a byte wherever it is named, for it does not compress.
      output: { entryFileNames: named, chunkFileNames: named, assetFileNames: 'assets/[name]-[hash:6].[ext]' },
    },
  },
});

const sizes = new Map();
for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = join(entry.parentPath, entry.name);
  const bytes = await readFile(file);
  const small = gzipSync(bytes, { level: 9 });
  sizes.set(entry.name, small.length);
  if (!['.js', '.css', '.svg'].includes(extname(file))) continue;
  await writeFile(`${file}.gz`, small);
  await writeFile(`${file}.br`, brotliCompressSync(bytes));
}

// Whoever chats loads the texts of one language: the largest counts.
const names = [...sizes.keys()];
const languages = names.filter((name) => /^[a-z]{2}-[\w-]+\.js$/.test(name));
// Whoever chats with a brand that asks something first loads its form too; nobody else does.
const form = names.filter((name) => /^questions-[\w-]+\.js$/.test(name));
const weight = (some) => some.reduce((sum, name) => sum + sizes.get(name), 0);
const loader = sizes.get('widget.js');
const largest = Math.max(0, ...languages.map((name) => sizes.get(name)));
const all = weight(names.filter((name) => !languages.includes(name) && !form.includes(name))) + largest;
const asking = all + weight(form);
const line = (what, bytes, most) => `${what.padEnd(28)}${String(bytes).padStart(6)} of ${most} bytes, compressed\n`;
process.stdout.write(line('widget: the loader', loader, mostLoader) + line('widget: with the panel', all, mostInAll) + line('widget: with questions first', asking, mostAsking));
if (form.length !== 1 || loader > mostLoader || all > mostInAll || asking > mostAsking) {
  for (const [name, bytes] of sizes) process.stderr.write(`${String(bytes).padStart(8)}  ${name}\n`);
  process.stderr.write('The widget is too heavy for the pages of others.\n');
  process.exit(1);
}
