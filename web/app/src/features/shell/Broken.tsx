import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/parts/Empty.tsx';
import { explain } from '../../shared/problem.ts';

/** A screen that could not be made: the cause, and trying again. */
export function Broken({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return (
    <main style={{ height: '100%', display: 'grid' }}>
      <Empty
        alone
        fact={t('shell.broken')}
        cause={explain(error)}
        action={
          <button type="button" onClick={() => window.location.reload()}>
            {t('shell.reload')}
          </button>
        }
      />
    </main>
  );
}
