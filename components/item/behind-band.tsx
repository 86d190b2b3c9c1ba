"use client";

import { type ReactNode, useDeferredValue } from "react";

/** Draws what it holds once the band above is on the screen: the word on a scan waits for no form. */
export function BehindBand({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) && children;
}
