import { Button, Menu } from '@mantine/core';
import { ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MenuGroup } from '../../../shared/parts/MenuGroup.tsx';
import { shortTime } from '../../../shared/time/format.ts';
import { useNow } from '../../../shared/time/useNow.ts';
import { snoozeChoices } from '../header/snooze.ts';
import { useCan } from '../tickets/catalogue.ts';
import type { Step } from '../tickets/actions.ts';
import { laterChoices, type Later } from './later.ts';
import { LaterDialog } from './LaterDialog.tsx';
import { LaterItems } from './LaterItems.tsx';
import { solve, until, untilAnswer, wait } from './then.ts';
import type { Mode } from './useComposer.ts';
import styles from './Composer.module.css';

interface Props {
  mode: Mode;
  ready: boolean;
  /** Whether it may leave later. */
  later: boolean;
  onSend: (then?: Step, later?: Later) => void;
}

/** Sends, and in its menu what may happen to the ticket at the same time. */
export function SendButton({ mode, ready, later, onSend }: Props) {
  const { t, i18n } = useTranslation();
  const snooze = useCan('snooze');
  const now = useNow();
  const [choosing, setChoosing] = useState(false);
  const words = { note: 'compose.addNote', forward: 'compose.forward', reply: 'compose.send' };
  return (
    <Button.Group>
      <Button size="sm" onClick={() => onSend()} disabled={!ready} title={`${t('compose.send')}  ⌘↵`}>
        {t(words[mode])}
      </Button>
      {mode !== 'note' && (
        <Menu position="top-end" width={280}>
          <Menu.Target>
            <Button size="sm" px={8} disabled={!ready} aria-label={t('compose.more')} className={styles.split}>
              <ChevronUp size={16} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onSend(solve)} rightSection="⌘⇧↵">
              {t('compose.sendSolve')}
            </Menu.Item>
            <Menu.Item onClick={() => onSend(wait)}>{t('compose.sendPending')}</Menu.Item>
            {later && <LaterItems now={now} onLater={(at) => onSend(undefined, at)} onOther={() => setChoosing(true)} />}
            {snooze && (
              <MenuGroup label={t('compose.sendSnooze')}>
                <Menu.Item onClick={() => onSend(untilAnswer)}>{t('snooze.answer')}</Menu.Item>
                {snoozeChoices(now).map(({ key, until: time }) => (
                  <Menu.Item key={key} onClick={() => onSend(until(time))} rightSection={shortTime(time, now, i18n.language)}>
                    {t(`snooze.${key}`)}
                  </Menu.Item>
                ))}
              </MenuGroup>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {choosing && (
        <LaterDialog
          title={t('later.title')}
          at={laterChoices(now)[0]?.at ?? now}
          onClose={() => setChoosing(false)}
          onChoose={(at) => onSend(undefined, at)}
        />
      )}
    </Button.Group>
  );
}
