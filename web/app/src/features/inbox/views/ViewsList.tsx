import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewName } from './useViewName.ts';
import { useViews, type View } from './views.ts';
import styles from './Views.module.css';

/** What is done needs no number. */
const quiet = new Set(['all', 'solved']);

/** All views in their three groups, with how much waits in each. */
export function ViewsList({ onChosen }: { onChosen?: () => void }) {
  const { t } = useTranslation();
  const views = useViews();
  const groups = [
    { kind: 'builtin', heading: undefined },
    { kind: 'team', heading: t('views.teams') },
    { kind: 'saved', heading: t('views.saved') },
  ] as const;
  return groups.map(({ kind, heading }) => {
    const members = views.filter((view) => view.kind === kind);
    if (members.length === 0) return null;
    return (
      <section key={kind} aria-label={heading}>
        {heading && <h2 className={styles.heading}>{heading}</h2>}
        <ul className={styles.views}>
          {members.map((view) => (
            <li key={view.id}>
              <Entry view={view} onChosen={onChosen} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function Entry({ view, onChosen }: { view: View; onChosen?: () => void }) {
  const name = useViewName();
  const { view: current } = useParams({ strict: false });
  return (
    <Link
      to="/inbox/$view"
      params={{ view: view.id }}
      className={styles.view}
      aria-current={view.id === current ? 'page' : undefined}
      onClick={onChosen}
    >
      <span className={styles.name}>{name(view)}</span>
      <Count count={view.count} more={view.more} quiet={quiet.has(view.id)} />
    </Link>
  );
}

function Count({ count, more, quiet: silent }: { count: number; more: boolean; quiet: boolean }) {
  if (count === 0 || silent) return null;
  return <span className={styles.count}>{more ? '999+' : count}</span>;
}
