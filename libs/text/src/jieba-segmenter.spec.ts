import { JiebaSegmenter } from './jieba-segmenter.js';

const segmenter = new JiebaSegmenter([
  '光学动捕',
  '近眼显示',
  '虚拟仿真',
  'VR+安全应急',
  '高性能光波导',
  '网联式云化虚拟现实技术路径',
]);
const words = (text: string): string => segmenter.words(text).join(' ');

describe('words', () => {
  it.each([
    ['压铸车间的安全培训', '压铸 车间 安全 培训'],
    ['虚拟仿真实训', '虚拟 仿真 虚拟仿真 实训'],
    ['近眼显示', '显示 近眼显示'],
    ['光学动捕系统', '光学 光学动捕 系统'],
    ['杭州灵伴科技', '杭州 灵伴 科技'],
    ['全身动捕', '全身 动捕'],
    ['动捕', '动捕'],
    ['有限公司', '有限 公司 有限公司'],
  ])('%s → %s', (text, expected) => expect(words(text)).toBe(expected));

  it.each([
    ['HTC-VIVE', 'htc vive htc-vive'],
    ['Pico4', 'pico 4 pico4'],
    ['Pico 4', 'pico 4'],
    ['6DoF', '6 dof 6dof'],
    ['5G', '5g'],
    ['８Ｋ　ＶＲ一体机', '8k vr 一体 一体机'],
    ['120Hz', '120 hz 120hz'],
    ['3.5 英寸', '3.5 英寸'],
    ['C++/C#', 'c c++ c c#'],
    ['用HTC-VIVE做5G直播', '用 htc vive htc-vive 做 5g 直播'],
    ['naïve Ünïty', 'naïve ünïty'],
  ])('keeps models whole: %s → %s', (text, expected) => expect(words(text)).toBe(expected));

  it.each([
    ['', ''],
    ['的', ''],
    ['😀🎮', ''],
    ['，。！？ \u0000\t', ''],
    ['\ud800', ''],
    ["'; DROP TABLE need;--", 'drop table need'],
  ])('%j → %j', (text, expected) => expect(words(text)).toBe(expected));

  it('does not lose a word to the sentence around it', () => {
    for (const frame of ['%', '采用%技术', '本项目要求%与%兼容', '全新%。'])
      expect(segmenter.words(frame.replaceAll('%', '近眼显示'))).toContain('近眼显示');
  });

  it('takes long text', () => expect(segmenter.words('虚拟现实'.repeat(2500)).length).toBeGreaterThan(2500));
});

describe('pinyin', () => {
  it.each([
    ['虚拟现实', 'xunixianshi', 'xnxs'],
    ['重庆银行', 'chongqingyinhang', 'cqyh'],
    ['VR头显', 'vrtouxian', 'vrtx'],
    ['绿色·旅游', 'lvselvyou', 'lsly'],
    ['', '', ''],
    ['😀', '', ''],
  ])('%s → %s, %s', (text, full, initials) => expect(segmenter.pinyin(text)).toEqual({ full, initials }));
});

describe('rare characters', () => {
  it.each(['𠮷野家', '𠀋', '𠮷𠀋压铸', 'VR𠀋', '㐂𪚥'])('are never cut in two: %s', (text) => {
    const { full, initials } = segmenter.pinyin(text);
    for (const made of [full, initials, ...segmenter.words(text), ...segmenter.syllables(text)])
      expect(made).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
  });
});

describe('syllables', () => {
  it.each([
    ['触觉力反馈', 'chu jue li fan kui'],
    ['6DoF 定位', '6dof ding wei'],
    ['', ''],
  ])('%s → %s', (text, expected) => expect(segmenter.syllables(text).join(' ')).toBe(expected));
});
