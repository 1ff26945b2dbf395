import { createContext, use } from 'react';

/** Who the reader is, as far as the frame shows it. */
export type SessionView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'guest' }
  | {
      readonly kind: 'member';
      readonly name: string;
      readonly organization: string;
      /** Which doors are shown: one organization may be several. */
      readonly side: { readonly unit: boolean; readonly vendor: boolean; readonly broker: boolean };
      readonly signOut: () => void;
    };

/** Provided by the session feature above the frame; a guest's until then. */
export const SessionContext = createContext<SessionView>({ kind: 'guest' });
/** Facts of this installation that every page shows. Provided beside the session. */
export interface SiteView {
  /** Demonstration data is in the database: the banner 演示 stands above everything. */
  readonly demo: boolean;
}
export const SiteContext = createContext<SiteView>({ demo: true });

export const useSite = (): SiteView => use(SiteContext);
export const useSession = (): SessionView => use(SessionContext);
