import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root) createRoot(root).render(<h1>虚拟现实行业应用供需对接平台</h1>);
