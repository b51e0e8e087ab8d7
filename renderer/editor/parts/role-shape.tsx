import type { LucideIcon } from 'lucide-react';
import type { Role } from '../../../shared/activities/activity.ts';
import './role-shape.css';

/** The four shapes of the course in a box of 36: pentagon and circle have their shaded edge. */
const outlines: Readonly<Record<Role, string>> = {
  start: 'M4 3H22L33 18L22 33H4Z',
  action: 'M8 3H28Q33 3 33 8V28Q33 33 28 33H8Q3 33 3 28V8Q3 3 8 3Z',
  gateway: 'M18 1L35 18L18 35L1 18Z',
  terminating: 'M18 2A16 16 0 1 1 18 34A16 16 0 1 1 18 2Z',
};
const shades: Readonly<Partial<Record<Role, string>>> = {
  start: 'M4 3H8.5V33H4Z',
  terminating: 'M26 4.2A16 16 0 0 1 26 31.8Z',
};

interface RoleShapeProps {
  role: Role;
  icon: LucideIcon;
  size?: number;
}

/** An activity's shape in the colour of its role, with its picture inside. */
export const RoleShape = ({ role, icon: Icon, size = 36 }: RoleShapeProps) => (
  <span className={`role-shape role-${role}`} style={{ width: size, height: size }} aria-hidden>
    <svg viewBox="0 0 36 36" className="role-outline" aria-hidden>
      <path d={outlines[role]} className="role-fill" />
      {shades[role] ? <path d={shades[role]} className="role-shade" /> : null}
    </svg>
    <Icon size={role === 'gateway' ? size * 0.42 : size * 0.48} className="role-icon" />
  </span>
);
