import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LabelSheet } from "#components/labels/label-sheet";
import { placeLabelSize } from "#lib/domain/papers/label-content";
import { drawLabel } from "#lib/draw-label";
import { readForPage } from "#lib/http/read-for-page";
import { GetPlaceLabels, getPlaceLabels } from "#lib/places/get-place-labels";

type LabelsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  const t = await getTranslations("places.labels");
  return { title: t("title") };
}

export default async function PlaceLabelsPage({ searchParams }: LabelsPageProps) {
  const asked = GetPlaceLabels.safeParse({ language: await getLocale(), ...(await searchParams) });
  if (!asked.success) notFound();
  const t = await getTranslations("places.labels");
  const labels = await readForPage(getPlaceLabels, asked.data);
  return (
    <LabelSheet
      title={t("title")}
      print={t("print", { count: labels.length })}
      note={t("note")}
      filesHref={`/api/place-label-files?${new URLSearchParams(asked.data)}`}
      labels={labels.map((label) => drawLabel(label, placeLabelSize))}
    />
  );
}
