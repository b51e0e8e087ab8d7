import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Keys } from './keys.tsx';
import './tooltip.css';

interface TooltipProps {
  label: string;
  keys?: string | undefined;
  placement?: 'top' | 'bottom' | 'left' | 'right';
  children: ReactElement;
}

/** Names the control it wraps after a moment of hovering, at once on keyboard focus. */
export const Tooltip = ({ label, keys, placement = 'bottom', children }: TooltipProps) => (
  <TooltipTrigger delay={500} closeDelay={80}>
    {children}
    <AriaTooltip className="tooltip" placement={placement} offset={6}>
      {label}
      {keys ? <Keys combination={keys} /> : null}
    </AriaTooltip>
  </TooltipTrigger>
);
