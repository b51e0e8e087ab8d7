import type { LucideIcon } from 'lucide-react';
import type { Role } from '../../../shared/activities/activity.ts';
import { roleOutlines, roleShades } from '../../../shared/activities/role-outlines.ts';
import './role-shape.css';

interface RoleShapeProps {
  role: Role;
  icon: LucideIcon;
  size?: number;
}

/** An activity's shape in the colour of its role, with its picture inside. */
export const RoleShape = ({ role, icon: Icon, size = 36 }: RoleShapeProps) => (
  <span className={`role-shape role-${role}`} style={{ width: size, height: size }} aria-hidden>
    <svg viewBox="0 0 36 36" className="role-outline" aria-hidden>
      <path d={roleOutlines[role]} className="role-fill" />
      {roleShades[role] ? <path d={roleShades[role]} className="role-shade" /> : null}
    </svg>
    <Icon size={role === 'gateway' ? size * 0.42 : size * 0.48} className="role-icon" />
  </span>
);
