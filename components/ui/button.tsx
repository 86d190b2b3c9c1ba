"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { Tooltip as AriaTooltip, Focusable, TooltipTrigger } from "react-aria-components";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "#components/ui/button-style";
import { KeyHint } from "#components/ui/key-hint";

const tooltipStyle =
  "measure rounded-md bg-ink px-2 py-1 text-fine text-surface data-entering:opacity-0 transition-opacity max-w-80";

type ButtonProps = Omit<ComponentProps<"button">, "disabled" | "className"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Why the button cannot be pressed now; the button stays reachable and says so. */
  disabledReason?: string | null;
  /** The work is under way: a second press does nothing. */
  pending?: boolean;
  keyHint?: string;
  /** The word of the command card that does the same. */
  card?: string | undefined;
  children: ReactNode;
};

/** An act. One that is not possible now is not hidden: it says why. */
export function Button(props: ButtonProps) {
  const { disabledReason, ...rest } = props;
  if (!disabledReason) return <PlainButton {...rest} />;
  return <ClosedButton {...rest} disabledReason={disabledReason} />;
}

function PlainButton(props: Omit<ButtonProps, "disabledReason">) {
  const {
    variant = "secondary",
    size = "desk",
    pending = false,
    keyHint,
    card,
    children,
    onClick,
    ...rest
  } = props;
  return (
    <button
      type="button"
      {...rest}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      aria-keyshortcuts={keyHint}
      className={`${buttonStyle(variant, size)} aria-busy:opacity-70`}
    >
      {children}
      <Hints keyHint={keyHint} card={card} isStacked={size === "bench"} />
    </button>
  );
}

function ClosedButton(props: ButtonProps & { disabledReason: string }) {
  const {
    variant = "secondary",
    size = "desk",
    pending: _,
    keyHint,
    card,
    disabledReason,
    children,
    ...rest
  } = props;
  const reasonId = useId();
  return (
    <TooltipTrigger delay={200}>
      <Focusable>
        <button
          type="button"
          {...rest}
          onClick={(event) => event.preventDefault()}
          aria-disabled="true"
          aria-describedby={reasonId}
          className={buttonStyle(variant, size, true)}
        >
          {children}
          <Hints keyHint={keyHint} card={card} isStacked={size === "bench"} />
        </button>
      </Focusable>
      <span id={reasonId} hidden>
        {disabledReason}
      </span>
      <AriaTooltip offset={6} className={tooltipStyle}>
        {disabledReason}
      </AriaTooltip>
    </TooltipTrigger>
  );
}

type HintsProps = { keyHint: string | undefined; card: string | undefined; isStacked: boolean };

/** The key and, where one does the same, the card; one above the other where the button is high enough. */
function Hints({ keyHint, card, isStacked }: HintsProps) {
  if (!card) return keyHint && <KeyHint keys={keyHint} />;
  return (
    <span className={`inline-flex ${isStacked ? "flex-col items-start gap-0.5" : "items-center gap-2"}`}>
      {keyHint && <KeyHint keys={keyHint} />}
      <KeyHint keys={card} />
    </span>
  );
}
