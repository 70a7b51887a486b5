import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/parts/Empty.tsx';

export function Lost() {
  const { t } = useTranslation();
  return (
    <main style={{ height: '100%', display: 'grid' }}>
      <Empty alone fact={t('shell.lost')} action={<Link to="/">{t('shell.toInbox')}</Link>} />
    </main>
  );
}
