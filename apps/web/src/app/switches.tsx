import { Button } from '../ui/button.js';
import { MoonIcon, SunIcon } from '../ui/icons.js';
import { useLocale, useSay } from '../ui/say.js';
import { setColorMode, useColorMode } from '../theme/color-mode.js';
import { setLocale } from './locale.js';

export function LocaleSwitch() {
  const say = useSay();
  const other = useLocale() === 'zh' ? 'en' : 'zh';
  return (
    <Button look="quiet" size="sm" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => setLocale(other)}>
      {say('ui.language.switch')}
    </Button>
  );
}

export function ThemeSwitch() {
  const say = useSay();
  const dark = useColorMode() === 'dark';
  const label = say(dark ? 'ui.theme.toLight' : 'ui.theme.toDark');
  return (
    <Button
      look="quiet"
      size="sm"
      aria-label={label}
      title={label}
      onClick={() => setColorMode(dark ? 'light' : 'dark')}
    >
      {dark ? <SunIcon /> : <MoonIcon />}
    </Button>
  );
}
