/** What the editor holds as the server wants it: pictures by the file they are, colleagues by their token. */
export function written(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const image of parsed.querySelectorAll('img[data-file]')) {
    image.setAttribute('src', `cid:${image.getAttribute('data-file')}`);
    image.removeAttribute('data-file');
  }
  for (const mention of parsed.querySelectorAll('[data-type="mention"]')) {
    const name = mention.getAttribute('data-label') ?? '';
    mention.replaceWith(`@[${name}](agent:${mention.getAttribute('data-id')})`);
  }
  return parsed.body.innerHTML;
}

/** The ids of the pictures in the text. */
export function pictures(html: string): string[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.querySelectorAll('img[data-file]')].map((image) => image.getAttribute('data-file') ?? '');
}

/** A kept draft as the editor reads it, its pictures from where the draft keeps them. */
export function readable(html: string, ticket: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const image of parsed.querySelectorAll('img[src^="cid:"]')) {
    const file = image.getAttribute('src')?.slice('cid:'.length) ?? '';
    image.setAttribute('data-file', file);
    image.setAttribute('src', `/api/v1/tickets/${ticket}/draft/files/${file}`);
  }
  return parsed.body.innerHTML;
}

/** Only now does it matter that a paragraph was empty: mail programs give it no height. */
export function spaced(html: string): string {
  return html.replaceAll('<p></p>', '<p><br></p>');
}
