import type { ThemeConfig } from 'antd';
import { tokens } from './tokens.js';

export type Mode = 'light' | 'dark';
/** Visitors read generously (16 px), brokers densely (14 px). */
export type Density = 'page' | 'desk';

/** Colours that antd's algorithm would recompute even when given; put back, exact, after it has run. */
export function antdExactColors(mode: Mode) {
  const c = tokens[mode];
  return {
    colorPrimary: c.accent,
    colorPrimaryHover: c['accent-hover'],
    colorPrimaryActive: c['accent-hover'],
    colorLink: c.accent,
    colorLinkHover: c['accent-hover'],
    colorLinkActive: c['accent-hover'],
    colorSuccess: c['pass-fill'],
    colorWarning: c['check-fill'],
    colorError: c['fail-fill'],
    colorInfo: c['info-fill'],
  };
}

/** The part of the Ant Design theme that comes from our tokens; never `var()`, since antd's algorithm computes with the values. */
export function antdTokens(mode: Mode, density: Density): Pick<ThemeConfig, 'token' | 'components'> {
  const c = tokens[mode];
  const { type, radius, motion, space, font, fontCode } = tokens.fixed;
  const seconds = (ms: number): string => `${ms / 1000}s`;
  const desk = density === 'desk';
  return {
    token: {
      colorPrimary: c.accent,
      colorPrimaryHover: c['accent-hover'],
      colorPrimaryBg: c['accent-soft'],
      controlItemBgActive: c['accent-soft'],
      colorLink: c.accent,
      colorLinkHover: c['accent-hover'],
      // By hand in both modes: the derived families miss 4.5:1.
      colorSuccess: c['pass-fill'],
      colorSuccessText: c.pass,
      colorSuccessBg: c['pass-soft'],
      colorWarning: c['check-fill'],
      colorWarningText: c.check,
      colorWarningBg: c['check-soft'],
      colorError: c['fail-fill'],
      colorErrorText: c.fail,
      colorErrorBg: c['fail-soft'],
      colorInfo: c['info-fill'],
      colorInfoText: c.info,
      colorInfoBg: c['info-soft'],
      colorBgLayout: c.paper,
      colorBgContainer: c.surface,
      colorBgElevated: c.surface,
      colorFillTertiary: c.sunken,
      colorFillAlter: c.sunken,
      colorText: c.ink,
      colorTextHeading: c.ink,
      colorTextSecondary: c['ink-2'],
      colorTextTertiary: c['ink-3'],
      colorTextDescription: c['ink-3'],
      colorTextPlaceholder: c['ink-3'],
      colorTextQuaternary: c['ink-3'],
      colorTextDisabled: c['ink-3'],
      colorBorder: c['line-strong'],
      colorBorderSecondary: c.line,
      colorSplit: c.line,
      colorTextLightSolid: c['on-accent'],
      fontFamily: font,
      fontFamilyCode: `${fontCode}, ${font}`,
      fontSize: desk ? type['t-14'] : type['t-16'],
      fontSizeSM: desk ? type['t-13'] : type['t-14'],
      fontSizeLG: desk ? type['t-16'] : type['t-18'],
      fontSizeHeading1: type['t-40'],
      fontSizeHeading2: type['t-28'],
      fontSizeHeading3: type['t-22'],
      fontSizeHeading4: type['t-18'],
      fontSizeHeading5: type['t-16'],
      lineHeight: desk ? 1.6 : 1.8,
      lineHeightSM: 1.6,
      lineHeightHeading1: 1.3,
      lineHeightHeading2: 1.3,
      lineHeightHeading3: 1.3,
      lineHeightHeading4: 1.3,
      lineHeightHeading5: 1.3,
      fontWeightStrong: 600,
      controlHeight: desk ? space['control-dense'] : space.control,
      controlHeightSM: desk ? 28 : 32,
      borderRadius: radius['r-2'],
      borderRadiusXS: radius['r-1'],
      borderRadiusLG: radius['r-3'],
      boxShadow: c['shadow-pop'],
      boxShadowSecondary: c['shadow-pop'],
      boxShadowTertiary: 'none',
      motionDurationFast: seconds(motion.fast),
      motionDurationMid: seconds(motion.normal),
      motionDurationSlow: seconds(motion.slow),
      lineWidthFocus: 3,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Table: {
        // Lines, not boxes.
        colorBgContainer: c.paper,
        headerBorderRadius: 0,
        headerBg: 'transparent',
        headerColor: c['ink-3'],
        headerSplitColor: 'transparent',
        borderColor: c.line,
        rowHoverBg: c.sunken,
        cellPaddingBlock: 10,
      },
      Input: { activeShadow: 'none', hoverBorderColor: c['ink-2'] },
      InputNumber: { activeShadow: 'none', hoverBorderColor: c['ink-2'] },
      DatePicker: { activeShadow: 'none', hoverBorderColor: c['ink-2'] },
      Select: {
        activeOutlineColor: 'transparent',
        hoverBorderColor: c['ink-2'],
        optionSelectedBg: c['accent-soft'],
      },
      Tag: { defaultBg: c.sunken, defaultColor: c['ink-2'] },
      Tabs: { inkBarColor: c.accent, itemSelectedColor: c.ink, titleFontSize: 14 },
      Segmented: { trackBg: c.surface, itemSelectedBg: c['accent-soft'] },
      Layout: { bodyBg: c.paper, headerBg: c.paper, siderBg: c.paper },
      Form: { verticalLabelPadding: '0 0 6px', itemMarginBottom: 24, labelColor: c.ink },
    },
  };
}
