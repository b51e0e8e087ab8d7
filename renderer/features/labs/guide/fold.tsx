import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';

interface FoldProps {
  title: string;
  /** What it is remembered by over tasks and starts. */
  id: string;
  /** At first. */
  isClosed?: boolean;
  small?: boolean;
  children: ReactNode;
}

const keyOf = (id: string) => `flow-lab.guide-fold.${id}`;

/** A part of the guide that can be folded away, and stays so. */
export const Fold = ({ title, id, isClosed = false, small = false, children }: FoldProps) => {
  const [isOpen, setOpen] = useState(
    () => (localStorage.getItem(keyOf(id)) ?? (isClosed ? 'closed' : 'open')) === 'open',
  );
  const toggle = () => {
    localStorage.setItem(keyOf(id), isOpen ? 'closed' : 'open');
    setOpen(!isOpen);
  };
  return (
    <div className={small ? 'guide-part guide-part-small' : 'guide-part'}>
      <h4>
        <Button className="fold" aria-expanded={isOpen} onPress={toggle}>
          <ChevronRight size={14} aria-hidden />
          {title}
        </Button>
      </h4>
      {isOpen ? children : null}
    </div>
  );
};
