import type { Dto } from '@duijie/api-client';
import type { Phrase } from '@duijie/messages';
import { get } from '../../../lib/api.js';

export type Team = Dto<'TeamDto'>;
/** The document cannot say what fills a phrase; the reader's language does it here. */
export type Piece = Omit<Dto<'PieceDto'>, 'label'> & { readonly label: Phrase };
export type Consortium = Omit<Dto<'ConsortiumDto'>, 'pieces'> & { readonly pieces: readonly Piece[] };

export const fetchConsortium = (needId: string): Promise<Consortium> => get(`/needs/${needId}/consortium`);
