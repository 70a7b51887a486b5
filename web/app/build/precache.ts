import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const place = /(["'`])__FILES__\1/;
const besides = ['/mark.svg', '/icon-192.png', '/app.webmanifest'];

/** Writes into the worker what the app is made of. Fonts are kept once they are used: nobody needs all of them. */
export function precache(): Plugin {
  return {
    name: 'goodword-precache',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const names = Object.keys(bundle)
        .filter((name) => /^assets\/.*\.(js|css)$/.test(name))
        .map((name) => `/${name}`)
        .toSorted();
      const version = createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 12);
      const worker = bundle['worker.js'];
      if (worker?.type !== 'chunk' || !place.test(worker.code)) this.error('The worker has no place for the names of files');
      const told = JSON.stringify(JSON.stringify({ version, names: [...names, ...besides] }));
      if (worker?.type === 'chunk') worker.code = worker.code.replace(place, () => told);
    },
  };
}
