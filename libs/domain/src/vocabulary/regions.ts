import type { Label } from '../kernel/phrase.js';
import { finite, label, refuse, row, rows, text } from './read-json.js';

export interface County {
  readonly code: string;
  readonly label: Label;
}

export interface City {
  readonly code: string;
  readonly label: Label;
  /** Seat of the city government, degrees; exact to about 2 km. */
  readonly center: { readonly lat: number; readonly lng: number };
  readonly counties: readonly County[];
}

export interface Province {
  readonly code: string;
  readonly label: Label;
  readonly cities: readonly City[];
}

/** Divisions by their code: `33` the province, four digits a city, six a county. */
export interface Regions extends Province {
  knows(code: string): boolean;
  /** Short name of a division of any level; undefined for an unknown code. */
  labelOf(code: string): Label | undefined;
  /** The city itself, or the city of a county; undefined for the province and for an unknown code. */
  cityOf(code: string): City | undefined;
  sameCity(a: string, b: string): boolean;
  /** Whether `code` is `area` or lies in it: 330206 within 3302 within 33. False for an unknown code. */
  within(code: string, area: string): boolean;
  /** Kilometres between the two cities' seats by great circle, 0 within one city; undefined when either has no city. */
  distanceKm(a: string, b: string): number | undefined;
}

/** City of a county or of a city: the first four digits; of the province, its own two. */
export const cityOf = (code: string): string => code.slice(0, 4);

/** Mean radius of the Earth, IUGG. */
const EARTH_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance, haversine formula (R. W. Sinnott, Sky & Telescope 1984). */
export function haversineKm(a: City['center'], b: City['center']): number {
  const lat = Math.sin(radians(b.lat - a.lat) / 2) ** 2;
  const lng = Math.sin(radians(b.lng - a.lng) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(lat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * lng));
}

/** Untyped JSON of `seeds/directories/regions.json` → typed. @throws DomainError VOCABULARY.INVALID {path, reason} */
export function parseProvince(raw: unknown): Province {
  const province = row(raw, 'regions');
  return {
    code: text(province['code'], 'code'),
    label: label(province['label'], 'label'),
    cities: rows(province['cities'], 'cities').map((city, index) => {
      const path = `cities.${index}`;
      const center = row(city['center'], `${path}.center`);
      return {
        code: text(city['code'], `${path}.code`),
        label: label(city['label'], `${path}.label`),
        center: {
          lat: finite(center['lat'], `${path}.center.lat`),
          lng: finite(center['lng'], `${path}.center.lng`),
        },
        counties: rows(city['counties'], `${path}.counties`).map((county, at) => ({
          code: text(county['code'], `${path}.counties.${at}.code`),
          label: label(county['label'], `${path}.counties.${at}.label`),
        })),
      };
    }),
  };
}

/** @throws DomainError VOCABULARY.INVALID when a code repeats or does not begin with that of the division above. */
export function buildRegions(province: Province): Regions {
  const labels = new Map<string, Label>([[province.code, province.label]]);
  const cities = new Map<string, City>();
  const enter = (code: string, above: string, name: Label, city: City): void => {
    if (labels.has(code) || !code.startsWith(above))
      refuse(`regions.${code}`, 'code repeats or is misplaced');
    labels.set(code, name);
    cities.set(code, city);
  };
  for (const city of province.cities) {
    enter(city.code, province.code, city.label, city);
    for (const county of city.counties) enter(county.code, city.code, county.label, city);
  }
  const sameCity = (a: string, b: string): boolean => {
    const city = cities.get(a);
    return city !== undefined && city === cities.get(b);
  };
  return {
    ...province,
    knows: (code) => labels.has(code),
    labelOf: (code) => labels.get(code),
    cityOf: (code) => cities.get(code),
    sameCity,
    within: (code, area) => labels.has(code) && labels.has(area) && code.startsWith(area),
    distanceKm: (a, b) => {
      const from = cities.get(a);
      const to = cities.get(b);
      if (!from || !to) return undefined;
      return from === to ? 0 : haversineKm(from.center, to.center);
    },
  };
}
