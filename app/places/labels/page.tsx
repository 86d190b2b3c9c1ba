import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LabelSheet } from "#components/labels/label-sheet";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { getPlaceLabelSheet } from "#lib/places/get-place-label-sheet";
import { GetPlaceLabels } from "#lib/places/get-place-labels";

type LabelsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  const t = await getTranslations("places.labels");
  return { title: t("title") };
}

export default async function PlaceLabelsPage({ searchParams }: LabelsPageProps) {
  const asked = GetPlaceLabels.safeParse({ language: await getLocale(), ...(await searchParams) });
  if (!asked.success) notFound();
  const t = await getTranslations("places.labels");
  const { role } = await currentActor();
  return (
    <LabelSheet
      kind="place"
      title={t("title")}
      note={t("note")}
      of={asked.data}
      mayPrint={may(role, "label.print")}
      {...(await readForPage(getPlaceLabelSheet, asked.data))}
    />
  );
}
