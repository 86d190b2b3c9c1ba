"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { ViewLinks } from "#components/ui/view-links";
import type { SettingsPage } from "#lib/domain/settings-pages";

/** The settings a person may read, one page each; a single one needs no tabs. */
export function SettingsTabs({ pages }: { pages: readonly SettingsPage[] }) {
  const t = useTranslations("settings.pages");
  const path = usePathname();
  if (pages.length < 2) return null;
  const views = pages.map(({ key, href }) => ({ key, href, name: t(key), current: path === href }));
  return <ViewLinks label={t("label")} views={views} />;
}
