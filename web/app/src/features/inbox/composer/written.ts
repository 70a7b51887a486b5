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

/** A kept draft as the editor reads it. */
export function readable(html: string): string {
  return html.replaceAll(/<img([^>]*?)src="cid:([0-9a-f-]+)"/gi, '<img$1data-file="$2" src="cid:$2"');
}

/** Only now does it matter that a paragraph was empty: mail programs give it no height. */
export function spaced(html: string): string {
  return html.replaceAll('<p></p>', '<p><br></p>');
}
