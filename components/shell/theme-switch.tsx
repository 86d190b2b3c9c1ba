"use client";

import { useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { setTheme } from "#components/shell/set-theme";
import { type Theme, themes } from "#components/shell/theme";
import { topBarButtonStyle } from "#components/shell/top-bar-style";

/** Goes round: as the system, light, dark. The screen changes at once, the choice is kept for next time. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const t = useTranslations("shell.theme");
  const [, start] = useTransition();
  const [shown, show] = useOptimistic(theme);
  const label = t("switch", { theme: t(shown) });

  function turn() {
    const next = themes[(themes.indexOf(shown) + 1) % themes.length] ?? "system";
    light(next);
    start(async () => {
      show(next);
      await setTheme(next);
    });
  }

  return (
    <button type="button" onClick={turn} title={label} aria-label={label} className={topBarButtonStyle}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d={lit[shown]} fill="currentColor" />
      </svg>
    </button>
  );
}

const lit = {
  system: "M8 2a6 6 0 0 0 0 12z",
  light: "",
  dark: "M8 2a6 6 0 0 0 0 12 6 6 0 0 0 0-12z",
} as const satisfies Record<Theme, string>;

function light(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
