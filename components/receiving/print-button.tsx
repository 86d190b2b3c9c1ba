"use client";

import type { ReactNode } from "react";
import { Button } from "#components/ui/button";

/** Prints the page it stands on. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button variant="primary" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
