type ProgressProps = { label: string; value: number; max: number };

/** How much of a known whole is done; the figures stand beside the bar. */
export function Progress({ label, value, max }: ProgressProps) {
  return (
    <div className="flex items-center gap-2">
      <progress
        aria-label={label}
        value={value}
        max={Math.max(max, 1)}
        className="h-1.5 grow appearance-none overflow-hidden rounded-full bg-surface-3 [&::-moz-progress-bar]:bg-ok [&::-webkit-progress-bar]:bg-surface-3 [&::-webkit-progress-value]:bg-ok"
      />
      <span className="code-figures text-fine text-ink-2">
        {value}/{max}
      </span>
    </div>
  );
}
