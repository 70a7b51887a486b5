import { Popover, Tooltip } from '@mantine/core';
import { ChevronDown, Rows2, Rows4, SquarePen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/parts/IconButton.tsx';
import { SearchBox } from '../../search/SearchBox.tsx';
import { openNewTicket } from '../composer/newTicket.ts';
import { ForgetView } from '../views/ForgetView.tsx';
import { SaveView } from '../views/SaveView.tsx';
import { useViewName } from '../views/useViewName.ts';
import { ViewsList } from '../views/ViewsList.tsx';
import type { NamedView } from '../views/views.ts';
import { ExportList } from './ExportList.tsx';
import { RowChoice } from './RowChoice.tsx';
import { useDensity } from './useDensity.ts';
import styles from './List.module.css';

interface Props {
  view?: NamedView;
  filter?: string;
  /** Without a sidebar the title opens the views. */
  showViews: boolean;
}

export function ListHeader({ view, filter, showViews }: Props) {
  const { t } = useTranslation();
  const name = useViewName();
  const [density, toggleDensity] = useDensity();
  const query = filter ?? view?.query;
  const title = filter === undefined ? (view ? name(view) : '') : t('list.filtered');
  return (
    <header className={styles.header}>
      <div className={styles.heading}>
        {showViews ? <ViewsButton title={title} /> : <h1 className={styles.title} aria-label={title || t('list.title')}>{title}</h1>}
        {filter !== undefined && <SaveView filter={filter} />}
        {view?.kind === 'saved' && view.mine && filter === undefined && <ForgetView view={view} />}
        {query !== undefined && <ExportList query={query} />}
        <RowChoice />
        <IconButton
          label={t(density === 'compact' ? 'list.comfortable' : 'list.compact')}
          icon={density === 'compact' ? Rows2 : Rows4}
          onClick={toggleDensity}
        />
        <Tooltip label={`${t('compose.new')}  C`}>
          <span>
            <IconButton label={t('compose.new')} icon={SquarePen} onClick={openNewTicket} plain />
          </span>
        </Tooltip>
      </div>
      <SearchBox filter={filter} view={view?.id ?? 'open'} />
    </header>
  );
}

function ViewsButton({ title }: { title: string }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={280} trapFocus>
      <Popover.Target>
        <button type="button" className={styles.viewsButton} onClick={() => setOpened(!opened)}>
          <h1 className={styles.title}>{title}</h1>
          <ChevronDown size={16} aria-hidden />
          <span className="visually-hidden">{t('views.choose')}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown p={8}>
        <nav aria-label={t('views.title')}>
          <ViewsList onChosen={() => setOpened(false)} />
        </nav>
      </Popover.Dropdown>
    </Popover>
  );
}
