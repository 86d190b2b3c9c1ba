/** The small controls at the right end of the top bar. */
export const topBarButtonStyle =
  "inline-flex h-8 min-w-8 items-center justify-center rounded-md px-2 text-ink-2 hover:bg-surface-3 hover:text-ink";
