import { createElement, Fragment, type ReactNode } from 'react';
import { named } from './Words.tsx';

/** What a person writes in an editor; anything else is a designed mail and gets a frame. */
const simple = new Set(['P', 'BR', 'STRONG', 'B', 'EM', 'I', 'U', 'S', 'UL', 'OL', 'LI', 'CODE', 'PRE', 'BLOCKQUOTE', 'A', 'DIV', 'SPAN']);
const safe = /^(https?:|mailto:|tel:)/i;

function isSimple(element: Element): boolean {
  if (!simple.has(element.tagName)) return false;
  return [...element.attributes].every(({ name }) => ['href', 'target', 'rel', 'dir', 'start'].includes(name));
}

/** Mail as elements of our own page, when it is no more than words, lists and links; else nothing. */
export function plain(html: string): ReactNode | undefined {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  if (![...body.querySelectorAll('*')].every(isSimple)) return undefined;
  return children(body);
}

function children(node: Node): ReactNode {
  return [...node.childNodes].map((child, index) => createElement(Fragment, { key: index }, one(child)));
}

function one(node: Node): ReactNode {
  if (node instanceof Text) return named(node.data);
  if (!(node instanceof Element)) return null;
  const tag = node.tagName.toLowerCase();
  if (tag === 'br') return <br />;
  if (tag !== 'a') return createElement(tag, {}, children(node));
  const href = node.getAttribute('href') ?? '';
  if (!safe.test(href)) return children(node);
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children(node)}
    </a>
  );
}
