import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Tooltip } from './tooltip.tsx';
import './button.css';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'isPending'> {
  /** Its work is under way: it keeps its place and its focus, and cannot be pressed again. */
  isPending?: boolean;
  /** `primary` once a view at most; `danger` only where something is lost. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  icon?: ReactNode;
  children: ReactNode;
}

/** A button with a word on it. */
export const Button = ({ kind = 'plain', icon, isPending = false, children, ...props }: ButtonProps) => (
  <AriaButton
    {...props}
    {...(isPending ? { onPress: () => {}, type: 'button' as const } : {})}
    className={`button button-${kind}${isPending ? ' button-pending' : ''}`}
  >
    {icon}
    <span className="button-label">{children}</span>
    {isPending ? <span className="visually-hidden">, under way</span> : null}
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
