import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LabelView } from "#components/labels/label-view";
import { PlaceLabelPrint } from "#components/labels/place-label-print";
import { PrintHistory } from "#components/labels/print-history";
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
  const { labels, again, prints } = await readForPage(getPlaceLabelSheet, asked.data);
  return (
    <main data-print="hide" className="flex flex-col items-start gap-4 p-4">
      <h1 className="text-title font-semibold">{t("title")}</h1>
      <div className="flex flex-wrap items-center gap-4">
        <PlaceLabelPrint
          of={asked.data}
          count={labels.length}
          again={again}
          mayPrint={may(role, "label.print")}
        />
        <p className="text-ink-2">{t("note")}</p>
      </div>
      <PrintHistory prints={prints} />
      <ul aria-label={t("title")} className="flex flex-wrap gap-4">
        {labels.map((label) => (
          <li key={label.code} className="border border-line">
            <LabelView label={label} />
          </li>
        ))}
      </ul>
    </main>
  );
}
