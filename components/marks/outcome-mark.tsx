import type { ReactNode } from "react";
import type { BatchOutcome } from "#lib/domain/item";

type Mark = { letter: string; tone: string; shape: ReactNode };

const marks = {
  release: { letter: "R", tone: "text-outcome-release", shape: <circle cx="12" cy="12" r="10" /> },
  reship: { letter: "S", tone: "text-outcome-reship", shape: <path d="M1.5 4h12l9 8-9 8h-12z" /> },
  destroy: {
    letter: "D",
    tone: "text-outcome-destroy",
    shape: <path d="M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9z" />,
  },
  move_out: { letter: "M", tone: "text-outcome-move-out", shape: <path d="M2.5 2.5h19v19h-19z" /> },
} as const satisfies Record<BatchOutcome, Mark>;

type OutcomeMarkProps = { outcome: BatchOutcome; word: string | null; size?: number; settled?: boolean };

/** An outcome by letter, shape and tone: filled once it is settled, an outline while it is only proposed. */
export function OutcomeMark({ outcome, word, size = 20, settled = true }: OutcomeMarkProps) {
  const { letter, tone, shape } = marks[outcome];
  return (
    <span className={`inline-flex items-center gap-1.5 break-keep ${tone}`}>
      <svg viewBox="0 0 24 24" width={size} height={size} className="shrink-0" aria-hidden="true">
        <g fill={settled ? "currentColor" : "none"} stroke="currentColor" strokeWidth="1.8">
          {shape}
        </g>
        <text
          x={outcome === "reship" ? 10.5 : 12}
          y="16.4"
          textAnchor="middle"
          fontSize="12"
          fontWeight="700"
          fontFamily="var(--font-mono)"
          fill={settled ? "var(--color-surface)" : "currentColor"}
        >
          {letter}
        </text>
      </svg>
      {word}
    </span>
  );
}
