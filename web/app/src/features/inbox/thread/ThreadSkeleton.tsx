import styles from './Thread.module.css';

const widths = [32, 90, 84, 60];

export function ThreadSkeleton() {
  return (
    <div className={styles.skeleton} aria-hidden>
      {widths.map((width) => (
        <i key={width} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
