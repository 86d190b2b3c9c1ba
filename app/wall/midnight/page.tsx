import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { MidnightWall } from "#components/midnight/midnight-wall";
import { LanguageSwitch } from "#components/shell/language-switch";
import { LiveChanges } from "#components/shell/live-changes";
import { themeCookie, toTheme } from "#components/shell/theme";
import { ThemeSwitch } from "#components/shell/theme-switch";
import { TextLink } from "#components/ui/text-link";
import { listMidnight } from "#lib/deadlines/list-midnight";
import { readForPage } from "#lib/http/read-for-page";

export async function generateMetadata() {
  const t = await getTranslations("midnight");
  return { title: t("wallTitle") };
}

export default async function MidnightWallPage() {
  const t = await getTranslations("midnight");
  const first = await readForPage(listMidnight, { sort: "money" });
  const jar = await cookies();
  return (
    <main className="flex min-h-screen flex-col gap-8 p-10">
      <LiveChanges />
      <MidnightWall first={first} />
      <footer className="mt-auto flex items-center gap-4" data-print="hide">
        <TextLink href="/midnight">{t("title")}</TextLink>
        <span className="ms-auto flex items-center gap-3">
          <LanguageSwitch />
          <ThemeSwitch theme={toTheme(jar.get(themeCookie)?.value)} />
        </span>
      </footer>
    </main>
  );
}
