import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Tooltip } from './tooltip.tsx';
import './button.css';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  /** `primary` once a view at most; `danger` only where something is lost. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  icon?: ReactNode;
  children: ReactNode;
}

/** A button with a word on it. While `isPending` it keeps its place and cannot be pressed twice. */
export const Button = ({ kind = 'plain', icon, children, ...props }: ButtonProps) => (
  <AriaButton {...props} className={`button button-${kind}`}>
    {icon}
    <span className="button-label">{children}</span>
  </AriaButton>
);

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  /** Read to screen readers and shown as the tooltip. */
  label: string;
  /** Shown in the tooltip after the label. */
  keys?: string | undefined;
  icon: ReactNode;
  placement?: 'top' | 'bottom' | 'left' | 'right';
}

/** A button with only a picture; its word is in the tooltip. */
export const IconButton = ({ label, keys, icon, placement = 'bottom', ...props }: IconButtonProps) => (
  <Tooltip label={label} keys={keys} placement={placement}>
    <AriaButton {...props} aria-label={label} className="button button-quiet button-icon">
      {icon}
    </AriaButton>
  </Tooltip>
);
