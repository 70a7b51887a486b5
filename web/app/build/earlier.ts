import type { Plugin } from 'vite';

/** Names the script that runs before the app in the page. */
export function earlier(): Plugin {
  return {
    name: 'goodword-earlier',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const early = Object.values(bundle ?? {}).find((one) => one.type === 'chunk' && one.name === 'early');
        if (!early) throw new Error('The script that runs before the app was not built');
        return [{ tag: 'script', attrs: { type: 'module', async: true, src: `/${early.fileName}` }, injectTo: 'head-prepend' }];
      },
    },
  };
}
