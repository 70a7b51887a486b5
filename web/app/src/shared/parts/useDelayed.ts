import { useEffect, useState } from 'react';

/** True once something has been true for 150 ms: what is faster needs no skeleton. */
export function useDelayed(waiting: boolean, delay = 150): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) {
      setLate(false);
      return undefined;
    }
    const timer = setTimeout(() => setLate(true), delay);
    return () => clearTimeout(timer);
  }, [waiting, delay]);
  return late;
}
