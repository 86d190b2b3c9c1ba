import type { ReactNode } from "react";
import type { Tone } from "#components/ui/tone";

const marks = {
  ok: <path d="M3 8.5 6.5 12 13 4.5" />,
  already: <path d="M3.2 8a4.8 4.8 0 1 0 1.6-3.6M4.6 1.8v2.8h2.8" />,
  attention: <path d="M8 2.5v7M8 12.6v.9" />,
  stop: <path d="m4 4 8 8M12 4l-8 8" />,
  pending: <path d="M3.2 8h.1M8 8h.1M12.8 8h.1" />,
  ready: <circle cx="8" cy="8" r="3.5" />,
} as const satisfies Record<Tone, ReactNode>;

/** The mark that goes with a tone's word. */
export function ToneIcon({ tone, size = 16 }: { tone: Tone; size?: number }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="shrink-0"
      aria-hidden="true"
    >
      {marks[tone]}
    </svg>
  );
}
