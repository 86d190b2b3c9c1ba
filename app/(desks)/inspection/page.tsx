import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InspectionDesk } from "#components/inspection/inspection-desk";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { getInspection } from "#lib/inspection/get-inspection";
import { listInspectionQueue } from "#lib/inspection/list-inspection-queue";

type Query = { searchParams: Promise<{ plate?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inspection");
  return { title: t("title") };
}

export default async function InspectionPage({ searchParams }: Query) {
  const { plate } = await searchParams;
  const { userId } = await currentActor();
  const queue = await readForPage(listInspectionQueue, {});
  const first = plate ? await readForPage(getInspection, { plate }) : null;
  return <InspectionDesk userId={userId} queue={queue} first={first} />;
}
