import { ConfigProvider, theme, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useMemo, type ReactNode } from 'react';
import { useLocale } from '../ui/say.js';
import './antd-scope.css';
import { antdExactColors, antdTokens, type Density } from './antd-tokens.js';
import { useColorMode } from './color-mode.js';

/**
 * What a page that uses Ant Design wraps itself in. Import it only from lazily loaded pages (forms, desk): whoever imports it
 * pulls antd in, and the public home must stay small.
 */
export function AntdScope({ density = 'page', children }: { density?: Density; children: ReactNode }) {
  const mode = useColorMode();
  const locale = useLocale();
  const config = useMemo(
    (): ThemeConfig => ({
      cssVar: { key: `dj-${density}-${mode}` },
      algorithm: [
        mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
        (seed, map) => ({ ...(map ?? theme.defaultAlgorithm(seed)), ...antdExactColors(mode) }),
      ],
      ...antdTokens(mode, density),
    }),
    [mode, density],
  );
  return (
    <ConfigProvider theme={config} locale={locale === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}
