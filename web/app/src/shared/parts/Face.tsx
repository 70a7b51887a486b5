import styles from './Face.module.css';

function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('') || '?';
}

/** A person in a circle, by initials; decoration beside the name. */
export function Face({ name, size = 24 }: { name: string; size?: number }) {
  return (
    <span className={styles.face} style={{ width: size, height: size, fontSize: Math.round(size * 0.42) }} aria-hidden>
      {initials(name)}
    </span>
  );
}
