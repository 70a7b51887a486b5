import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MenuGroup } from '../../../shared/parts/MenuGroup.tsx';
import { shortTime } from '../../../shared/time/format.ts';
import { laterChoices, type Later } from './later.ts';

interface Props {
  now: Date;
  onLater: (later: Later) => void;
  onOther: () => void;
}

/** The usual times at which a reply may leave, and any other. */
export function LaterItems({ now, onLater, onOther }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <MenuGroup label={t('later.title')}>
      {laterChoices(now).map(({ key, at }) => (
        <Menu.Item
          key={key}
          onClick={() => onLater({ sendAt: at.toISOString(), evenIfAnswered: false })}
          rightSection={shortTime(at, now, i18n.language)}
        >
          {t(`later.at.${key}`)}
        </Menu.Item>
      ))}
      <Menu.Item onClick={onOther}>{t('later.other')}</Menu.Item>
    </MenuGroup>
  );
}
