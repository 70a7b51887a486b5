import { Refused } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../Blank.tsx';
import { useChangeClass } from './classes.ts';
import { Problem } from './Problem.tsx';

interface Props {
  /** `ticket-types/return` */
  path: string;
  name: string;
  version?: number;
  archived: boolean;
  /** What its tickets can get. */
  others: { value: string; label: string }[];
}

/** Archive, or take away; what tickets still have goes once they get another. */
export function Leave({ path, name, version, archived, others }: Props) {
  const { t } = useTranslation();
  const [moveTo, setMoveTo] = useState(others[0]?.value ?? '');
  const archive = useChangeClass();
  const remove = useChangeClass();
  const used = Refused.code(remove.error) === 'in-use';
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => archive.mutate({ method: 'PATCH', path, body: { archived: !archived }, version })}>
        {t(archived ? 'settings.classes.back' : 'settings.classes.archive')}
      </Button>
      <Button variant="subtle" color="gray" aria-label={t('settings.classes.removeOne', { name })} onClick={() => remove.mutate({ method: 'DELETE', path })}>
        {t('settings.classes.remove')}
      </Button>
      <Problem error={archive.error ?? remove.error} />
      {used && others.length > 0 && (
        <>
          <Choice label={t('settings.classes.moveTo', { name })} value={moveTo} onChange={setMoveTo} options={others} />
          <Button variant="default" onClick={() => remove.mutate({ method: 'DELETE', path: `${path}?moveTo=${moveTo}` })}>
            {t('settings.classes.move')}
          </Button>
        </>
      )}
    </>
  );
}
