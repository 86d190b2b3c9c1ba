import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names";
import { type Tone, toneFill, toneSoft } from "#components/ui/tone";
import { ToneIcon } from "#components/ui/tone-icon";

type BadgeProps = { tone: Tone; strong?: boolean; children: ReactNode };

/** A state in one word, with its mark and its tone. */
export function Badge({ tone, strong = false, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        "inline-flex h-5 items-center gap-1 rounded-sm px-1.5 text-fine whitespace-nowrap",
        strong ? toneFill[tone] : toneSoft[tone],
      )}
    >
      <ToneIcon tone={tone} size={12} />
      {children}
    </span>
  );
}
