/** Time as a port: the app gives the real clock, tests and simulations their own. */
export type Clock = () => Date;
