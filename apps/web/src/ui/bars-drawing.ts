import { BarChart, type BarSeriesOption } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { tokens, type Palette } from '../theme/tokens.js';
import type { BarsView } from './bar-chart.js';

/* The one file that knows ECharts, fetched only where a chart is drawn. */
register([BarChart, GridComponent, LegendComponent, SVGRenderer]);

type Look = 'light' | 'dark';

const SMALL = tokens.fixed.type['t-13'];
/** px */
const BAR = 14;
const BETWEEN = 18;
const LEGEND = 32;
const NAMES = 152;
const FIGURES = 56;

function themeOf(ink: Palette) {
  const text = { color: ink['ink-2'], fontSize: SMALL };
  return {
    color: [ink['series-1'], ink['series-2']],
    legend: { textStyle: text },
    bar: { label: { ...text, color: ink.ink } },
    categoryAxis: { axisLabel: text, axisLine: { lineStyle: { color: ink['line-strong'] } } },
  };
}

const THEMES = { light: themeOf(tokens.light), dark: themeOf(tokens.dark), print: themeOf(tokens.print) };

export interface Bars {
  readonly show: (view: BarsView, look: Look) => void;
  readonly end: () => void;
}

/** Draws bars in the box from now on, as wide as the box is at any time; a printed page gets them black on white. */
export function barsIn(box: HTMLElement, look: Look): Bars {
  const chart = init(box, THEMES[look], { renderer: 'svg' });
  const fit = new ResizeObserver(() => chart.resize());
  fit.observe(box);
  let onScreen = look;
  const beforePrint = () => {
    chart.setTheme(THEMES.print);
    chart.getZr().flush(); // the page is printed before the next frame
  };
  const afterPrint = () => chart.setTheme(THEMES[onScreen]);
  window.addEventListener('beforeprint', beforePrint);
  window.addEventListener('afterprint', afterPrint);
  return {
    show: (view, now) => {
      if (now !== onScreen) chart.setTheme(THEMES[now]);
      onScreen = now;
      box.style.height = `${heightOf(view)}px`;
      chart.resize();
      chart.setOption(optionOf(view, getComputedStyle(box).fontFamily));
    },
    end: () => {
      window.removeEventListener('beforeprint', beforePrint);
      window.removeEventListener('afterprint', afterPrint);
      fit.disconnect();
      chart.dispose();
    },
  };
}

const legendOf = ({ series }: BarsView): number => (series.length > 1 ? LEGEND : 0);
const heightOf = (view: BarsView): number =>
  legendOf(view) + view.rows.length * (view.series.length * (BAR + 4) + BETWEEN) + 8;

function optionOf(view: BarsView, fontFamily: string) {
  const { series, rows, most } = view;
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: tokens.fixed.motion.normal,
    textStyle: { fontFamily },
    legend: { show: series.length > 1, left: 0, top: 0, selectedMode: false, itemWidth: 18, itemHeight: 12 },
    grid: { left: NAMES, right: FIGURES, top: legendOf(view), bottom: 4 },
    xAxis: { type: 'value', min: 0, max: most, axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ label }) => label),
      axisTick: { show: false },
      axisLabel: { width: NAMES - 12, overflow: 'break', interval: 0 },
    },
    series: series.map((name, at): BarSeriesOption => ({
      type: 'bar',
      name,
      barWidth: BAR,
      barGap: '28%',
      // Dots, so that the series differ without their colours; a hatch would say “unknown”.
      ...(at > 0 && {
        itemStyle: { decal: { symbol: 'circle', symbolSize: 0.6, color: 'rgb(255 255 255 / 0.7)' } },
      }),
      label: {
        show: true,
        position: 'right',
        formatter: ({ dataIndex }) => rows[dataIndex]?.bars[at]?.text ?? '',
      },
      data: rows.map(({ bars }) => bars[at]?.value ?? 0),
    })),
  };
}
