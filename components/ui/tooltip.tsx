"use client";

import type { ComponentProps } from "react";
import { Tooltip as AriaTooltip, Focusable, TooltipTrigger } from "react-aria-components";

export const tooltipStyle =
  "measure rounded-md bg-ink px-2 py-1 text-fine text-surface data-entering:opacity-0 transition-opacity max-w-80";

type TooltipProps = {
  text: string;
  placement?: "top" | "right" | "bottom";
  children: ComponentProps<typeof Focusable>["children"];
};

/** A word more about a control, on hover and on focus. The child must be able to take the focus. */
export function Tooltip({ text, placement = "top", children }: TooltipProps) {
  return (
    <TooltipTrigger delay={300}>
      <Focusable>{children}</Focusable>
      <AriaTooltip offset={6} placement={placement} className={tooltipStyle}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
