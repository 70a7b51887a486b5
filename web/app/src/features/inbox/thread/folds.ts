import type { Schemas } from '@goodword/api-client';

export type Fold = Required<Schemas['FoldResponse']>;

export interface Stretch {
  text: string;
  folded: boolean;
}

/** A text as what is new in it and what is not, in its order. A text without a new word is shown whole. */
export function stretches(text: string, folds: Fold[]): Stretch[] {
  const parts: Stretch[] = [];
  let at = 0;
  const add = (to: number, folded: boolean) => {
    const words = text.slice(at, to);
    if (words.trim()) parts.push({ text: words.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd(), folded });
    at = to;
  };
  for (const fold of folds) {
    add(fold.from, false);
    add(fold.to, true);
  }
  add(text.length, false);
  return parts.some((part) => !part.folded) ? parts : [{ text, folded: false }];
}

/** What is between the signs that are seen: the server counts without it too. */
// eslint-disable-next-line no-control-regex
const unseen = /[\s\u001c-\u001f\u00a0\u1680\u200b-\u200f\u2060\u3000\ufeff]/;

/** Puts what is not new in a document behind a summary each, made by the caller. Nothing where all would go. */
export function foldDocument(body: HTMLElement, folds: Fold[], summary: () => HTMLElement): void {
  const total = seen(body);
  const folded = folds.reduce((sum, fold) => sum + fold.to - fold.from, 0);
  if (folded >= total) return;
  // From the end: what is before it keeps its count.
  for (const fold of folds.toReversed()) {
    const range = rangeOf(body, fold);
    if (!range) continue;
    const details = body.ownerDocument.createElement('details');
    details.append(summary(), range.extractContents());
    range.insertNode(details);
  }
}

function seen(node: Node): number {
  return [...(node.textContent ?? '')].reduce((sum, sign) => sum + (unseen.test(sign) ? 0 : sign.length), 0);
}

function rangeOf(body: HTMLElement, { from, to }: Fold): Range | undefined {
  const range = body.ownerDocument.createRange();
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let count = 0;
  let begun = false;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (let at = 0; at < node.data.length; at += 1) {
      if (unseen.test(node.data[at] ?? '')) continue;
      if (count === from && !begun) {
        range.setStart(node, at);
        begun = true;
      }
      count += 1;
      if (count !== to) continue;
      if (!begun) return undefined;
      range.setEnd(node, at + 1);
      return widened(range, body);
    }
  }
  return undefined;
}

/** With the elements of which it has all, so that no empty shell stays. */
function widened(range: Range, body: HTMLElement): Range {
  for (let node = range.startContainer; node !== body; node = range.startContainer) {
    if (!isBlank(body, node, range, 'before')) break;
    range.setStartBefore(node);
  }
  for (let node = range.endContainer; node !== body; node = range.endContainer) {
    if (!isBlank(body, node, range, 'after')) break;
    range.setEndAfter(node);
  }
  return range;
}

function isBlank(body: HTMLElement, node: Node, range: Range, side: 'before' | 'after'): boolean {
  const rest = body.ownerDocument.createRange();
  rest.selectNodeContents(node);
  if (side === 'before') rest.setEnd(range.startContainer, range.startOffset);
  else rest.setStart(range.endContainer, range.endOffset);
  return seen(rest.cloneContents()) === 0;
}
