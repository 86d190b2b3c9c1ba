"use client";

import { type ReactNode, useCallback, useState } from "react";

/** Sends PDF files to the printer, each in an unseen frame: `frame` belongs somewhere on the page. */
export function usePaperPrint(title: string): { print: (url: string) => void; frame: ReactNode } {
  const [sheet, setSheet] = useState({ url: "", count: 0 });
  const print = useCallback((url: string) => setSheet(({ count }) => ({ url, count: count + 1 })), []);
  const frame = sheet.url && (
    <iframe
      key={sheet.count}
      src={sheet.url}
      title={title}
      aria-hidden="true"
      tabIndex={-1}
      className="pointer-events-none fixed size-px opacity-0 print:hidden"
      onLoad={(event) => event.currentTarget.contentWindow?.print()}
    />
  );
  return { print, frame };
}
