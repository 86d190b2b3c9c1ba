"use client";

import { useState } from "react";
import type { PhotoSubject } from "#components/evidence/use-photo-upload";

/** The bench's one camera. What it was opened for stays its subject, whatever is scanned meanwhile. */
export function useBenchCamera() {
  const [subject, setSubject] = useState<PhotoSubject | null>(null);
  const [isOpen, setOpen] = useState(false);
  const photograph = (next: PhotoSubject) => {
    if (isOpen) return;
    setSubject(next);
    setOpen(true);
  };
  return { subject, isOpen, photograph, close: () => setOpen(false) };
}

export type BenchCamera = ReturnType<typeof useBenchCamera>;
