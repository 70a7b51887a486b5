import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Pick } from '../../../shared/parts/Pick.tsx';
import { brandsQuery } from '../configuration.ts';
import { Sentence } from '../Sentence.tsx';
import type { FieldRights } from './limits.ts';
import { RoleFields } from './RoleFields.tsx';

interface Props {
  /** The role's name. */
  role: string;
  /** Ids of the only ones it reaches; none for every one. */
  brands: string[];
  onBrands: (brands: string[]) => void;
  fields: FieldRights;
  onFields: (fields: FieldRights) => void;
}

/** What narrows a role: some brands only, and fields that it does not see or not write. */
export function RoleLimits({ role, brands, onBrands, fields, onFields }: Props) {
  const { t, i18n } = useTranslation();
  const { data: all = [] } = useQuery(brandsQuery);
  const [opened, setOpened] = useState(false);
  const listed = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const named = brands.map((id) => all.find((brand) => brand.id === id)?.name ?? '…');
  const toggle = (id: string) => onBrands(brands.includes(id) ? brands.filter((one) => one !== id) : [...brands, id]);
  return (
    <>
      {(all.length > 1 || brands.length > 0) && (
        <Sentence
          text="settings.roles.ofBrands"
          blanks={{
            brands: (
              <Pick
                label={t('settings.roles.brandsOf', { role })}
                options={all.map((brand) => ({ value: brand.id ?? '', label: brand.name ?? '' }))}
                chosen={brands}
                onPick={toggle}
                opened={opened}
                onOpened={setOpened}
                several
                known
              >
                {brands.length === 0 ? t('settings.roles.everyBrand') : listed.format(named)}
              </Pick>
            ),
          }}
        />
      )}
      <RoleFields role={role} rights={fields} onRights={onFields} />
    </>
  );
}
