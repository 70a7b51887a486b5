import { Button, Group, Modal, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldTime, type Later } from './later.ts';

interface Props {
  title: string;
  /** What it begins with. */
  at: Date;
  onClose: () => void;
  onChoose: (later: Later) => void;
}

/** At which time, and whether also when the customer writes before. */
export function LaterDialog({ title, at, onClose, onChoose }: Props) {
  const { t } = useTranslation();
  const [time, setTime] = useState(fieldTime(at));
  const [even, setEven] = useState(false);
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('later.close') }}>
      <form
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          onChoose({ sendAt: new Date(time).toISOString(), evenIfAnswered: even });
          onClose();
        }}
      >
        <TextInput
          type="datetime-local"
          label={t('later.time')}
          required
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
          data-autofocus
        />
        <Switch
          my="md"
          label={t('later.even')}
          description={t('later.else')}
          checked={even}
          onChange={(event) => setEven(event.currentTarget.checked)}
        />
        <Group justify="flex-end">
          <Button type="submit">{t('later.go')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
