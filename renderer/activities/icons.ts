/** The picture of each activity, by its id; one without gets the plain one. */
import { Box, CircleStop, ListTree, type LucideIcon, PhoneCall, PhoneIncoming, PhoneOff, Volume2 } from 'lucide-react';

const icons: Readonly<Record<string, LucideIcon>> = {
  'new-phone-contact': PhoneIncoming,
  'agent-answered': PhoneCall,
  'play-message': Volume2,
  menu: ListTree,
  'end-flow': CircleStop,
  'disconnect-contact': PhoneOff,
};

export const iconOf = (activity: string): LucideIcon => icons[activity] ?? Box;
