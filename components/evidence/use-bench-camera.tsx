"use client";

import { useState } from "react";
import type { GoodsSubject } from "#components/evidence/photo-subject";

/** The bench's one camera. What it was opened for stays its subject, whatever is scanned, until it is shut. */
export function useBenchCamera() {
  const [subject, setSubject] = useState<GoodsSubject | null>(null);
  const photograph = (next: GoodsSubject) => setSubject((open) => open ?? next);
  return { subject, isOpen: subject !== null, photograph, close: () => setSubject(null) };
}

export type BenchCamera = ReturnType<typeof useBenchCamera>;
