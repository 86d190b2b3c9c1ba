import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StockDesk } from "#components/stock/stock-desk";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { listDocuments } from "#lib/papers/list-documents";
import { GetStock, getStock } from "#lib/stock/get-stock";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("stock");
  return { title: t("title") };
}

export default async function StockPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const asked = GetStock.safeParse(await searchParams);
  const at = asked.success ? asked.data : {};
  const { userId } = await currentActor();
  const stock = await readForPage(getStock, at);
  const subjectNos = at.wave ? [at.wave] : [];
  const papers = await readForPage(listDocuments, { subjectNos });
  return <StockDesk {...{ stock, papers, userId }} shop={at.shop ?? null} />;
}
