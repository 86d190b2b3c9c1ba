import { classNames } from "#components/ui/class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "desk" | "bench";

const base =
  "inline-flex shrink-0 items-center justify-center gap-2 whitespace-nowrap rounded-md border select-none print:hidden";

const sizes = {
  desk: "h-8 px-3 text-desk",
  bench: "h-12 px-5 text-bench",
} as const satisfies Record<ButtonSize, string>;

const variants = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-strong",
  secondary: "border-line-strong bg-surface text-ink hover:bg-surface-3",
  quiet: "border-transparent bg-transparent text-ink hover:bg-surface-3",
  danger: "border-stop bg-surface text-stop hover:bg-stop-soft",
} as const satisfies Record<ButtonVariant, string>;

const closed = "border-dashed border-line-strong bg-surface-2 text-ink-3";

/** The classes of a button, or of a link that looks like one. */
export function buttonStyle(variant: ButtonVariant, size: ButtonSize, disabled = false): string {
  return classNames(base, sizes[size], disabled ? closed : variants[variant]);
}
