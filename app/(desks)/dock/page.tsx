import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DockBench } from "#components/dock/dock-bench";
import { getDock } from "#lib/dock/get-dock";
import { currentActor, readForPage } from "#lib/http/read-for-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("dock");
  return { title: t("title") };
}

export default async function DockPage() {
  const { userId } = await currentActor();
  return <DockBench userId={userId} initial={await readForPage(getDock, {})} />;
}
