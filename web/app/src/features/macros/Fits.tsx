import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typesQuery } from '../inbox/tickets/useStatusName.ts';
import { inLanguage } from '../../shared/inLanguage.ts';
import { Pick } from '../../shared/parts/Pick.tsx';
import { brandsQuery } from '../settings/configuration.ts';
import { Sentence } from '../settings/Sentence.tsx';
import { type Macro } from './macros.ts';

type Value = Pick<Macro, 'types' | 'brands' | 'languages'>;

interface Props {
  /** Its name, for the ear. */
  macro: string;
  value: Value;
  onChange: (part: Partial<Value>) => void;
}

/** For which tickets a macro is. */
export function Fits({ macro, value, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState<keyof Value | null>(null);
  const { data: types = [] } = useQuery(typesQuery);
  const { data: brands = [] } = useQuery(brandsQuery);
  const spoken = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const languages = [...new Set(brands.map((brand) => brand.language ?? 'en'))];
  const options = {
    types: types.map((type) => ({ value: type.key, label: inLanguage(type.name, i18n.language) })),
    brands: brands.map((brand) => ({ value: brand.id ?? '', label: brand.name ?? '' })),
    languages: languages.map((language) => ({ value: language, label: spoken.of(language) ?? language })),
  };
  const pick = (list: keyof Value) => {
    const chosen = value[list];
    const words = options[list].filter((one) => chosen.includes(one.value)).map((one) => one.label);
    return (
      <Pick
        label={t(`macros.fits.${list}`, { name: macro })}
        several
        options={options[list]}
        chosen={chosen}
        onPick={(one) => onChange({ [list]: chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one] })}
        opened={open === list}
        onOpened={(now) => setOpen(now ? list : null)}
      >
        {words.length > 0 ? words.join(', ') : t(`macros.fits.any.${list}`)}
      </Pick>
    );
  };
  return (
    <Sentence text="macros.fits.sentence" blanks={{ types: pick('types'), brands: pick('brands'), languages: pick('languages') }} />
  );
}
