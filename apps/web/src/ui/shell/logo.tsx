/** Two trails side by side: the mentor's unbroken, the mentee's step by step. */
export const Logo = () => (
  <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="8" fill="#1d5f5a" />
    <g fill="none" strokeWidth="3.6" strokeLinecap="round">
      <path d="M11 27c-6-7 6-13 0-22" stroke="#fff" />
      <path d="M21 27c-6-7 6-13 0-22" stroke="#f2b279" strokeDasharray="4.6 5.6" />
    </g>
  </svg>
);
