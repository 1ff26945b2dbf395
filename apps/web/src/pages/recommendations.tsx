import { Navigate, useMatch, useParams } from 'react-router';

/** The recommendations of a posting stand on its own page. */
export function Recommendations() {
  const { id = '' } = useParams();
  const need = useMatch('/needs/*') !== null;
  return <Navigate replace to={`/${need ? 'needs' : 'solutions'}/${id}`} />;
}
