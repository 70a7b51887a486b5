import { styleNonce } from '@goodword/ui';
import latin from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2?url';
import latinExt from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-ext-wght-normal.woff2?url';
import type { Attachment } from './conversation.ts';
import { foldDocument, type Fold } from './folds.ts';

interface Options {
  attachments: Attachment[];
  /** Whether images from elsewhere may be loaded: their senders then know that the mail was read. */
  images: boolean;
  scheme: 'light' | 'dark';
  /** Quotes and signatures, as the server counts them. */
  folds: Fold[];
  /** What a fold is called. */
  folded: string;
}

export interface MailDocument {
  document: string;
  /** How many images wait for permission. */
  remote: number;
  /** Whether it brings colours of its own, which need white paper. */
  ownColours: boolean;
}

const colours = /bgcolor=|background(-color)?\s*:|[;"\s]color\s*:|<font[^>]*color=/i;

const looks = {
  light: { ink: '#24221e', soft: '#59544a', link: '#0f5b6b', line: '#cdc7bb' },
  dark: { ink: '#ece8e0', soft: '#b8b1a5', link: '#5fb8c6', line: '#4d4942' },
};

/** The html of a mail, which the server has sanitised, as a document for a frame: inline images from our attachments,
 * remote ones only when allowed, quoted history folded. */
export function mailDocument(html: string, options: Options): MailDocument {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const remote = images(parsed, options);
  foldDocument(parsed.body, options.folds, () => summary(parsed, options.folded));
  const ownColours = colours.test(html);
  const look = looks[ownColours ? 'light' : options.scheme];
  const own = `${window.location.origin}/api/v1/attachments/`;
  const sources = `${own} data:${options.images ? ' https:' : ''}`;
  const policy = `default-src 'none'; img-src ${sources}; style-src 'unsafe-inline'; font-src ${window.location.origin}`;
  const style = `${face(latin)}${face(latinExt)}
    html { color-scheme: ${ownColours ? 'light' : options.scheme}; }
    body { margin: 0; ${ownColours ? 'padding: 12px;' : ''} font: 15px/24px 'IBM Plex Sans Variable', system-ui, sans-serif;
      color: ${look.ink}; overflow-wrap: anywhere; overflow-x: auto; overflow-y: hidden; display: flow-root; ${ownColours ? '' : 'max-width: 72ch;'} }
    a { color: ${look.link}; } img { max-width: 100%; height: auto; } table { max-width: 100%; }
    blockquote { margin: 8px 0; padding-left: 12px; border-left: 2px solid ${look.line}; color: ${look.soft}; }
    p { margin: 0 0 12px; } p:last-child { margin-bottom: 0; } pre { white-space: pre-wrap; }
    summary { list-style: none; display: inline-block; cursor: pointer; padding: 0 8px; height: 16px; line-height: 12px;
      margin-top: 8px; border-radius: 8px; background: ${look.line}55; color: ${look.soft}; font-size: 10px; letter-spacing: 2px; }
    summary::-webkit-details-marker { display: none; }`;
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}"><base target="_blank">`;
  const document = `<!doctype html><html><head><meta charset="utf-8">${head}<style nonce="${styleNonce()}">${style}</style></head><body dir="auto">${parsed.body.innerHTML}</body></html>`;
  return { document, remote, ownColours };
}

const family = 'IBM Plex Sans Variable';

/** A frame has no fonts but those it names. */
function face(file: string): string {
  const extended = file === latinExt ? 'unicode-range: U+0100-02BA, U+1E00-1E9F, U+20A0-20C0;' : '';
  return `@font-face { font-family: '${family}'; font-weight: 100 700; src: url('${file}') format('woff2'); ${extended} }`;
}

function images(parsed: Document, { attachments, images: allowed }: Options): number {
  const byContentId = new Map(attachments.map((one) => [one.contentId?.replaceAll(/^<|>$/g, ''), one.url]));
  for (const image of parsed.querySelectorAll('img[src^="cid:" i]')) {
    const url = byContentId.get(decodeURIComponent(image.getAttribute('src')?.slice(4) ?? ''));
    if (url) image.setAttribute('src', url);
    else image.removeAttribute('src');
  }
  const remote = parsed.querySelectorAll('img[data-remote-src]');
  for (const image of remote) {
    const source = image.getAttribute('data-remote-src') ?? '';
    if (allowed) image.setAttribute('src', source.replace(/^(https?:)?\/\//i, 'https://'));
  }
  return remote.length;
}

function summary(parsed: Document, name: string): HTMLElement {
  const dots = parsed.createElement('summary');
  dots.textContent = '•••';
  dots.setAttribute('aria-label', name);
  return dots;
}
