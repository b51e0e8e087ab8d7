import { useEffect, useRef, useState } from 'react';
import type { Listening } from '../../../shared/audio/desk.ts';
import type { Side } from '../../../shared/audio/desk-requests.ts';
import { Player } from './player.ts';

/** A player for the two sounds, closed with the view it is heard in. */
export const usePlayer = (sounds: Readonly<Record<Side, Listening>>, onTime: (seconds: number) => void) => {
  const player = useRef<Player | null>(null);
  const [state, setState] = useState({ playing: false, seconds: 0 });
  const tell = useRef(onTime);
  tell.current = onTime;
  useEffect(() => {
    const made = new Player(sounds, next => {
      setState(next);
      tell.current(next.seconds);
    });
    player.current = made;
    return () => made.close();
  }, [sounds]);
  return { player, ...state };
};
