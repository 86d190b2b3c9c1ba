"use client";

import { Failed, type FailedProps } from "#components/shell/failed";

/* The rail and the top bar stay, so that one broken page does not stop the work. */
export default function DeskErrorPage(props: FailedProps) {
  return <Failed {...props} />;
}
