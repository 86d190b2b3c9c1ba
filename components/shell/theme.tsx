/** How the screen is lit: as the machine asks, or as the person chose. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The cookie a person's choice is kept in. */
export const themeCookie = "theme";

/** Reads a theme from a cookie or a form; anything unknown follows the system. */
export function toTheme(value: unknown): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}
