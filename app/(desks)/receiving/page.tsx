import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReceivingDesk } from "#components/receiving/receiving-desk";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { GetReceivingBench, getReceivingBench } from "#lib/receiving/get-receiving-bench";
import { listReceivingQueue } from "#lib/receiving/list-receiving-queue";

type ReceivingPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("receiving");
  return { title: t("title") };
}

export default async function ReceivingPage({ searchParams }: ReceivingPageProps) {
  const { userId } = await currentActor();
  const queue = await readForPage(listReceivingQueue, {});
  const asked = GetReceivingBench.safeParse({ parcelId: (await searchParams).parcel });
  const first = asked.success ? await readForPage(getReceivingBench, asked.data) : null;
  return <ReceivingDesk userId={userId} queue={queue} first={first} />;
}
