import { useStatusName } from './useStatusName.ts';
import styles from './Marks.module.css';

/** A status by shape, its name on hover and for the ear: a full dot waits for a first answer, a ring for us, a half
 * ring for the customer, two bars for later, a tick is done. */
export function StatusMark({ category, status }: { category: string; status: string }) {
  const name = useStatusName()(status || category);
  return (
    <span className={styles.status} data-category={category} title={name}>
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden>
        <Shape category={category} />
      </svg>
      <span className="visually-hidden">{name}</span>
    </span>
  );
}

function Shape({ category }: { category: string }) {
  const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round' } as const;
  switch (category) {
    case 'new':
      return <circle cx="7" cy="7" r="4" fill="currentColor" />;
    case 'pending':
      return <path d="M7 2.500a4.500 4.500 0 0 1 0 9" {...line} />;
    case 'on-hold':
      return <path d="M5 4v6M9 4v6" {...line} />;
    case 'solved':
      return <path d="m3 7.500 2.700 2.700L11 4.500" {...line} />;
    case 'closed':
      return <path d="m1.500 7.500 2.500 2.500L8.500 5M7 9.500l.700.600L12.500 5" {...line} />;
    default:
      return <circle cx="7" cy="7" r="4" {...line} />;
  }
}
