import { type Action, may } from "#lib/domain/permissions";
import type { Role } from "#lib/domain/role";

/** The pages under the settings, in the order of their tabs; each is shown to those who may read it. */
export const settingsPages = [
  { key: "house", href: "/settings", action: "settings.read" },
  { key: "taxRates", href: "/settings/tax-rates", action: "tax.read" },
  { key: "enterprises", href: "/settings/enterprises", action: "settings.read" },
  { key: "rules", href: "/settings/rules", action: "settings.read" },
  { key: "prohibited", href: "/settings/prohibited-goods", action: "prohibited.read" },
  { key: "contractors", href: "/settings/contractors", action: "settings.read" },
  { key: "places", href: "/settings/places", action: "settings.read" },
  { key: "channels", href: "/settings/channels", action: "settings.read" },
  { key: "keys", href: "/settings/keys", action: "key.manage" },
] as const satisfies readonly { key: string; href: string; action: Action }[];
export type SettingsPage = (typeof settingsPages)[number];

/** The settings a role may read. */
export function settingsPagesFor(role: Role): SettingsPage[] {
  return settingsPages.filter(({ action }) => may(role, action));
}
