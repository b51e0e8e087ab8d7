/** The app's mark: the first three steps of a call. Drawn in the colour of its place. */
export const Logo = () => (
  <svg width="20" height="20" viewBox="60 90 400 332" aria-hidden="true">
    <g fill="none" stroke="currentColor" strokeWidth="30" strokeLinejoin="round" strokeLinecap="round">
      <path d="M196 256H236M300 222C340 190 322 152 352 152M300 290C340 322 322 360 352 360" />
    </g>
    <g fill="currentColor">
      <path d="M84 196H156L200 256L156 316H84Z" />
      <path d="M268 200L324 256L268 312L212 256Z" />
      <rect x="352" y="110" width="84" height="84" rx="16" />
      <circle cx="394" cy="360" r="45" />
    </g>
  </svg>
);
