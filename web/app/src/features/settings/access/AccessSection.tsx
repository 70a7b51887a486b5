import { FactorSetting } from './FactorSetting.tsx';
import { MySessions } from './MySessions.tsx';
import { PasskeySetting } from './PasskeySetting.tsx';
import { PasswordSetting } from './PasswordSetting.tsx';

/** How I get in: my second factor, my password, where I am signed in. */
export function AccessSection() {
  return (
    <>
      <FactorSetting />
      <PasskeySetting />
      <PasswordSetting />
      <MySessions />
    </>
  );
}
