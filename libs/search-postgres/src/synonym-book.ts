import { loosePinyin, type Segmenter, type SynonymSource } from '@duijie/application';

interface Entry {
  readonly label: string;
  readonly full: string;
  readonly initials: string;
}

const FRESH_MS = 60_000;
const keyOf = (label: string): string =>
  label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_/·]+/g, '');
const HAS_HAN = /\p{Script=Han}/u;

/** The vocabulary as a query meets it: other names of a word, and the labels that a pinyin may mean. */
export class SynonymBook {
  private groups = new Map<string, readonly string[]>();
  private spelled: readonly Entry[] = [];
  private readAt = -Infinity;

  constructor(
    private readonly source: SynonymSource,
    private readonly segmenter: Segmenter,
  ) {}

  /** Reads the source again when what is known is older than a minute. */
  async refresh(): Promise<void> {
    const now = performance.now();
    if (now - this.readAt < FRESH_MS) return;
    this.readAt = now;
    const groups = new Map<string, string[]>();
    const spelled: Entry[] = [];
    for (const labels of await this.source())
      for (const label of labels) {
        const key = keyOf(label);
        groups.set(key, [...(groups.get(key) ?? []), ...labels.filter((other) => keyOf(other) !== key)]);
        if (HAS_HAN.test(label)) {
          const { full, initials } = this.segmenter.pinyin(label);
          spelled.push({ label, full: loosePinyin(full), initials });
        }
      }
    this.groups = groups;
    this.spelled = spelled;
  }

  /** Other names of a word or of several words in a row. */
  othersOf(words: readonly string[]): readonly string[] {
    return this.groups.get(keyOf(words.join(''))) ?? [];
  }

  /** Labels whose pinyin begins with this, or whose initials are this. */
  spelledAs(latin: string): string[] {
    const loose = loosePinyin(latin);
    return this.spelled
      .filter(({ full, initials }) => initials === latin || (latin.length > 2 && full.startsWith(loose)))
      .map(({ label }) => label)
      .slice(0, 20);
  }
}
