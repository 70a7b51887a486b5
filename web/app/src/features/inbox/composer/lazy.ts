import { lazy } from 'react';

const composer = () => import('./Composer.tsx').then((module) => ({ default: module.Composer }));

/** The editor is half of the app's weight and not needed to read. */
export const Composer = lazy(composer);

/** So that it is there before somebody presses R: else the next letters would be keys. Not before there is something to read. */
export function fetchComposer(): void {
  composer().catch(() => undefined);
}
