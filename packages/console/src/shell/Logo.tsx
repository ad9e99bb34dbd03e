/** A house whose door is a clock, in one weight. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M3 11 12 3l9 8" />
      <path d="M5 9.4V21h14V9.4" />
      <circle cx="12" cy="15" r="3.75" />
      <path d="M12 13v2l1.25 1" />
    </svg>
  )
}
