import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A password to type. Whoever wants may look at it. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      name="password"
      required
      withAsterisk={false}
      visibilityToggleButtonProps={{ 'aria-label': t('access.showPassword') }}
      {...props}
    />
  );
}
