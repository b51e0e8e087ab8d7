/** What other features may use of calls: the telephone beside a flow, the way a call took, and its last variables. */
import { lazy } from 'react';

export { lastCallOf, trails } from './phone.ts';
export const ExamplePhone = lazy(() =>
  import('./example-phone.tsx').then(module => ({ default: module.ExamplePhone })),
);
export const CallPane = lazy(() => import('./call-pane.tsx').then(module => ({ default: module.CallPane })));
