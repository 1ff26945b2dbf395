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
export const useSession = (): SessionView => use(SessionContext);
