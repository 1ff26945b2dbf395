import { buildRegions, haversineKm, parseProvince, type Province } from './regions.js';

const name = (text: string) => ({ zh: text, en: text });
const province: Province = {
  code: '33',
  label: name('浙江省'),
  cities: [
    {
      code: '3301',
      label: name('杭州市'),
      center: { lat: 30.27, lng: 120.16 },
      counties: [{ code: '330106', label: name('西湖区') }],
    },
    {
      code: '3302',
      label: name('宁波市'),
      center: { lat: 29.87, lng: 121.55 },
      counties: [
        { code: '330206', label: name('北仑区') },
        { code: '330211', label: name('镇海区') },
      ],
    },
  ],
};
const regions = buildRegions(province);

describe('regions', () => {
  it('finds the city of a county and of itself', () => {
    expect(regions.cityOf('330206')?.label.zh).toBe('宁波市');
    expect(regions.cityOf('3302')?.code).toBe('3302');
    expect(regions.cityOf('33')).toBeUndefined();
    expect(regions.cityOf('3303')).toBeUndefined();
  });
  it('knows and names divisions of every level', () => {
    expect(['33', '3301', '330106', '330199', ''].map(regions.knows)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(regions.labelOf('330106')?.zh).toBe('西湖区');
  });
  it('compares cities', () => {
    expect(regions.sameCity('330206', '330211')).toBe(true);
    expect(regions.sameCity('330206', '3302')).toBe(true);
    expect(regions.sameCity('330206', '330106')).toBe(false);
    expect(regions.sameCity('33', '33')).toBe(false);
  });
  it.each([
    ['330206', '3302', true],
    ['330206', '33', true],
    ['3302', '3302', true],
    ['3302', '330206', false],
    ['330206', '3301', false],
    ['339999', '33', false],
    ['330206', '330', false],
  ])('%s within %s: %s', (code, area, expected) => expect(regions.within(code, area)).toBe(expected));
  it('measures between cities', () => {
    expect(regions.distanceKm('330206', '330211')).toBe(0);
    expect(regions.distanceKm('330106', '330206')).toBeCloseTo(141, 0);
    expect(regions.distanceKm('33', '3302')).toBeUndefined();
  });
});

describe('haversineKm', () => {
  it('gives one degree of latitude as 111.2 km, the same both ways', () => {
    const [a, b] = [
      { lat: 29, lng: 120 },
      { lat: 30, lng: 120 },
    ] as const;
    expect(haversineKm(a, b)).toBeCloseTo(111.195, 3);
    expect(haversineKm(b, a)).toBe(haversineKm(a, b));
    expect(haversineKm(a, a)).toBe(0);
  });
});

describe('reading', () => {
  it('returns what it was given', () =>
    expect(parseProvince(JSON.parse(JSON.stringify(province)) as unknown)).toEqual(province));
  it('refuses a county under the wrong city and a code that repeats', () => {
    const [hangzhou, ningbo] = province.cities;
    const misplaced = { ...hangzhou!, counties: ningbo!.counties };
    expect(() => buildRegions({ ...province, cities: [misplaced] })).toThrow('VOCABULARY.INVALID');
    expect(() => buildRegions({ ...province, cities: [hangzhou!, hangzhou!] })).toThrow('VOCABULARY.INVALID');
    expect(() => parseProvince({ code: '33', label: { zh: '浙江省' } })).toThrow('VOCABULARY.INVALID');
  });
});
