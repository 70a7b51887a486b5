import { call, type Schemas } from '@goodword/api-client';
import { useCallback, useMemo, useState } from 'react';
import { explain } from '../../../shared/problem.ts';
import { say } from '../../../shared/toast/toasts.ts';

export interface Attached {
  /** Ours until the server has given its own. */
  key: string;
  name: string;
  size: number;
  state: 'sending' | 'there' | 'failed';
  id?: string;
  /** Shown inside the text. */
  inline?: boolean;
}

export interface Files {
  items: Attached[];
  add: (files: File[]) => void;
  remove: (key: string) => void;
  /** Puts these in place of all. */
  set: (items: Attached[]) => void;
}

type OnImage = (file: { id: string; url: string; name: string }) => void;

let next = 0;

/** Files on their way to the server while one writes. Pictures go into the text, where there is a place for them. */
export function useFiles(onImage?: OnImage): Files {
  const [items, setItems] = useState<Attached[]>([]);

  const update = useCallback(
    (key: string, change: Partial<Attached>) =>
      setItems((was) => was.map((one) => (one.key === key ? { ...one, ...change } : one))),
    [],
  );
  const upload = useCallback(
    async (key: string, file: File) => {
      const name = file.name || 'image.png';
      try {
        const kept = await call<Schemas['FileResponse']>('POST', '/api/v1/files', {
          query: { name },
          body: file,
          headers: { 'Content-Type': file.type || 'application/octet-stream' },
        });
        update(key, { state: 'there', id: kept.id });
        if (onImage && file.type.startsWith('image/') && file.type !== 'image/svg+xml') {
          update(key, { inline: true });
          onImage({ id: kept.id ?? '', url: URL.createObjectURL(file), name });
        }
      } catch (error) {
        update(key, { state: 'failed' });
        say({ text: explain(error), tone: 'failed' });
      }
    },
    [update, onImage],
  );
  const add = useCallback(
    (files: File[]) => {
      const fresh = files.map((file) => {
        next += 1;
        return { key: String(next), file };
      });
      const attached = fresh.map(({ key, file }) => ({ key, name: file.name, size: file.size, state: 'sending' as const }));
      setItems((was) => [...was, ...attached]);
      for (const { key, file } of fresh) void upload(key, file);
    },
    [upload],
  );
  const remove = useCallback((key: string) => setItems((was) => was.filter((one) => one.key !== key)), []);
  return useMemo(() => ({ items, add, remove, set: setItems }), [items, add, remove]);
}
