import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LabelSheet } from "#components/labels/label-sheet";
import { placeLabelSize } from "#lib/domain/papers/label-content";
import { drawLabel } from "#lib/draw-label";
import { readForPage } from "#lib/http/read-for-page";
import { GetLoadLabels, getLoadLabels } from "#lib/papers/get-load-labels";

type LoadLabelsPageProps = {
  params: Promise<{ batchNo: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: LoadLabelsPageProps) {
  const t = await getTranslations("documents.labels");
  return { title: t("ofLoad", await params) };
}

export default async function LoadLabelsPage({ params, searchParams }: LoadLabelsPageProps) {
  const language = await getLocale();
  const asked = GetLoadLabels.safeParse({ language, ...(await searchParams), ...(await params) });
  if (!asked.success) notFound();
  const { batchNo, boxes } = asked.data;
  const t = await getTranslations("documents.labels");
  const labels = await readForPage(getLoadLabels, asked.data);
  const query = new URLSearchParams({ batchNo, boxes: String(boxes), language: asked.data.language });
  return (
    <LabelSheet
      title={t("ofLoad", { batchNo })}
      print={t("print", { count: labels.length })}
      note={t("note")}
      filesHref={`/api/load-label-files?${query}`}
      labels={labels.map((label) => drawLabel(label, placeLabelSize))}
    />
  );
}
