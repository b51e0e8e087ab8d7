import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Page() {
  const [count, setCount] = useState(0);
  // Ready means: painted, and a click would be answered.
  useEffect(() => {
    requestAnimationFrame(() => setTimeout(() => (document.title = 'ready')));
  }, []);
  return createElement('button', { type: 'button', onClick: () => setCount(count + 1) }, `Clicked ${count} times`);
}

const root = document.getElementById('root');
if (root) createRoot(root).render(createElement(Page));
