"use client";

import type { ReactNode } from "react";
import { Button } from "#components/ui/button";

type PrintButtonProps = {
  /** It has the focus when the page opens, so that Enter prints. */
  isFirst?: boolean;
  children: ReactNode;
};

/** Prints the page it stands on. */
export function PrintButton({ isFirst = false, children }: PrintButtonProps) {
  return (
    <Button
      variant="primary"
      autoFocus={isFirst}
      {...(isFirst && { keyHint: "Enter" })}
      onClick={() => window.print()}
    >
      {children}
    </Button>
  );
}
