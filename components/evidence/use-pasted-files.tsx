"use client";

import { useEffect, useEffectEvent } from "react";

/** Takes the files that are pasted anywhere on the page. */
export function usePastedFiles(take: (files: readonly Blob[]) => void) {
  const onPasted = useEffectEvent(take);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) onPasted(files);
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);
}
