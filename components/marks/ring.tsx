import { classNames } from "#components/ui/class-names";

export type RingQuarters = 0 | 1 | 2 | 3 | 4;

/** `overdue`: an answer is late. `rejected`: the office said no. */
export type RingTrouble = "overdue" | "rejected";

type RingProps = {
  quarters: RingQuarters;
  /** What the ring says, in words; `null` only where the same words stand beside it. */
  title: string | null;
  size?: 16 | 20 | 32 | 96;
  trouble?: RingTrouble | null;
};

const starts = [0, 1, 2, 3] as const;
const radius = 12;
const gapDegrees = { open: 18, closed: 0 } as const;

/** The loop of one return: a quarter for counted, declared, admitted and completed; whole when it is closed. */
export function Ring({ quarters, title, size = 20, trouble = null }: RingProps) {
  const gap = quarters === 4 && !trouble ? gapDegrees.closed : gapDegrees.open;
  return (
    <svg
      viewBox="0 0 32 32"
      width={size}
      height={size}
      fill="none"
      className={classNames("inline-block shrink-0 align-middle", troubleStyle(trouble))}
      role="img"
      aria-hidden={title === null}
    >
      <title>{title}</title>
      {trouble === "overdue" && (
        <circle
          cx="16"
          cy="16"
          r="14.5"
          stroke="var(--color-attention-glow)"
          strokeWidth="3"
          opacity="0.45"
        />
      )}
      {starts.map((start) => (
        <Quarter key={start} start={start} filled={start < quarters} gap={gap} />
      ))}
      {trouble === "rejected" && (
        <path d="M22.5 3.5 28.5 9.5M28.5 3.5 22.5 9.5" stroke="currentColor" strokeWidth="3" />
      )}
    </svg>
  );
}

function troubleStyle(trouble: RingTrouble | null): string {
  if (trouble === "rejected") return "text-stop";
  return trouble === "overdue" ? "text-attention-mark" : "text-accent";
}

function Quarter({ start, filled, gap }: { start: number; filled: boolean; gap: number }) {
  const from = point(start * 90 + gap / 2);
  const to = point((start + 1) * 90 - gap / 2);
  return (
    <path
      d={`M${from}A${radius} ${radius} 0 0 1 ${to}`}
      stroke={filled ? "currentColor" : "var(--color-line-strong)"}
      strokeWidth={filled ? 5.5 : 1.75}
    />
  );
}

/** Degrees clockwise from the top, rounded so that server and browser write the same path. */
function point(degrees: number): string {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return `${(16 + radius * Math.cos(angle)).toFixed(2)} ${(16 + radius * Math.sin(angle)).toFixed(2)}`;
}
