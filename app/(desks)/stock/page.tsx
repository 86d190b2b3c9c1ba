import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StockDesk } from "#components/stock/stock-desk";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { GetStock, getStock } from "#lib/stock/get-stock";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("stock");
  return { title: t("title") };
}

export default async function StockPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const asked = GetStock.safeParse(await searchParams);
  const at = asked.success ? asked.data : {};
  const { userId } = await currentActor();
  return <StockDesk stock={await readForPage(getStock, at)} userId={userId} shop={at.shop ?? null} />;
}
