import { useCallback, useEffect, useRef, useState } from 'react';

const near = 48;

/** Keeps a thread at its end while the reader is there, however late its mails take their height. */
export function useBottom(last: string | undefined) {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const stuck = useRef(true);
  const seen = useRef(last);
  const [away, setAway] = useState(false);

  const toBottom = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    stuck.current = true;
    setAway(false);
    box.scrollTop = box.scrollHeight;
  }, []);

  const there = last !== undefined;
  useEffect(() => {
    const box = scroller.current;
    if (!there || !box || !content.current) return undefined;
    const read = () => {
      stuck.current = box.scrollHeight - box.scrollTop - box.clientHeight < near;
      if (stuck.current) setAway(false);
    };
    const grow = new ResizeObserver(() => {
      if (stuck.current) box.scrollTop = box.scrollHeight;
    });
    grow.observe(content.current);
    grow.observe(box);
    box.addEventListener('scroll', read, { passive: true });
    return () => {
      grow.disconnect();
      box.removeEventListener('scroll', read);
    };
  }, [there]);

  useEffect(() => {
    if (seen.current !== undefined && seen.current !== last && !stuck.current) setAway(true);
    seen.current = last;
  }, [last]);

  return { scroller, content, away, toBottom };
}
