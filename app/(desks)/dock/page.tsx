import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DockBench } from "#components/dock/dock-bench";
import { getDock } from "#lib/dock/get-dock";
import { listVehicles } from "#lib/dock/list-vehicles";
import { currentActor, readForPage } from "#lib/http/read-for-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("dock");
  return { title: t("title") };
}

export default async function DockPage() {
  const { userId } = await currentActor();
  const initial = await readForPage(getDock, {});
  const { vehicles } = await readForPage(listVehicles, {});
  return <DockBench userId={userId} initial={initial} vehicles={vehicles} />;
}
