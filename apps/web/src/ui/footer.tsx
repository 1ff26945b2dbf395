import type { MessageKey } from '@duijie/messages';
import { Link } from 'react-router';
import { useSay } from './say.js';

export interface FooterGroup {
  readonly title: MessageKey;
  readonly links: readonly { readonly to: string; readonly label: MessageKey }[];
}

/** The ice-crackle 冰裂纹 of celadon is the only ornament of the product. */
export function Footer({ groups }: { groups: readonly FooterGroup[] }) {
  const say = useSay();
  return (
    <footer className="foot">
      <svg className="crackle" viewBox="0 0 1440 260" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        <path d={CRACKLE} fill="none" stroke="currentColor" strokeWidth="1" />
      </svg>
      <div className="wrap">
        <div>
          <h2>{say('ui.product.full')}</h2>
          <p>
            {say('ui.foot.pledge')}
            <br />
            {say('ui.foot.pledge2')}
          </p>
        </div>
        {groups.map((group) => (
          <div key={group.title}>
            <h2>{say(group.title)}</h2>
            <ul>
              {group.links.map((link) => (
                <li key={link.to + link.label}>
                  <Link to={link.to}>{say(link.label)}</Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </footer>
  );
}

const CRACKLE =
  'M698 0L752 260M376 0L328 260M66 0L276 260M190 154L362 75M200 149L280 0M217 117L153 0M179 48L153 108M327 92L271 18M293 107L244 67M296 51L375 7M219 141L332 235M227 137L348 149M269 183L314 145M0 210L137 88M135 90L0 52M15 56L72 147M107 116L87 260M25 188L79 260M184 146L97 260M612 0L466 260M360 89L519 165M505 158L447 0M456 26L382 99M449 7L555 100M404 110L425 260M416 198L514 174M337 208L407 128M336 215L419 217M559 94L743 214M588 113L705 35M647 74L598 24M629 56L667 0M641 147L720 107M677 129L635 82M660 160L625 260M552 106L585 260M570 191L617 132M1241 0L963 260M779 0L1005 221M999 215L1029 0M1028 3L887 106M926 77L1010 133M988 119L931 148M894 101L948 0M900 89L864 0M887 56L854 74M980 38L975 0M1027 15L1079 151M1008 151L1074 139M1037 0L1149 86M1039 48L1112 58M1072 132L1093 55M745 226L888 106M716 87L848 67M845 142L719 103M866 124L877 260M787 190L841 260M872 193L972 189M1176 61L1426 260M1315 171L1379 0M1260 127L1278 0M1344 94L1275 26M1338 110L1440 143M1350 77L1440 40M1354 203L1440 151M1144 90L1232 260M1229 254L1244 115M1300 159L1273 260M1351 200L1333 260M1131 103L1098 260M1042 186L1075 260M1056 173L1107 219';
