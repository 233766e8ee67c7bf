const paths = {
  plus: 'M12 5v14M5 12h14',
  search: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14M16 16l4 4',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  back: 'M15 5l-7 7 7 7',
  down: 'M6 9l6 6 6-6',
  alert: 'M12 4l9 16H3zM12 10v4M12 17h.01',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16M12 8v4l3 2',
  pause: 'M9 6v12M15 6v12',
  conflict: 'M13 3L6 13h5l-1 8 8-11h-6z',
  offline: 'M3 3l18 18M8.5 15.5a5 5 0 0 1 6-.8M5 12a10 10 0 0 1 4-2.4M13 9a10 10 0 0 1 6 3M12 19h.01',
  people:
    'M9 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6M3 19c0-3.5 2.5-5.5 6-5.5s6 2 6 5.5M16 5.5a3 3 0 0 1 0 5.5M17.5 14c2.2.6 3.5 2.3 3.5 5',
  stop: 'M7 7h10v10H7z',
  dots: 'M4 12h4M10 12h4M16 12h4',
  cross: 'M6 6l12 12M18 6L6 18',
} as const;

export type IconName = keyof typeof paths;

interface IconProps {
  readonly name: IconName;
  readonly size?: number;
}

/** A drawing beside a word that says the same: hidden from screen readers. */
export const Icon = ({ name, size = 18 }: IconProps) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth={name === 'more' ? 3.5 : 2}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={paths[name]} />
  </svg>
);
