import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LabelFiles } from "#components/labels/label-files";
import { LabelView } from "#components/labels/label-view";
import { PrintButton } from "#components/ui/print-button";
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
    <main data-print="place-labels" className="flex flex-col items-start gap-4 p-4 print:block print:p-0">
      <h1 className="text-title font-semibold print:hidden">{t("title")}</h1>
      <div className="flex items-center gap-4 print:hidden">
        <PrintButton isFirst>{t("print", { count: labels.length })}</PrintButton>
        <LabelFiles href={`/api/place-label-files?${new URLSearchParams(asked.data)}`} />
        <p className="text-ink-2">{t("note")}</p>
      </div>
      <ul aria-label={t("title")} className="flex flex-wrap gap-4 print:block">
        {labels.map((label) => (
          <li
            key={label.code}
            className="border border-line break-after-page last:break-after-auto print:border-0"
          >
            <LabelView label={drawLabel(label, placeLabelSize)} />
          </li>
        ))}
      </ul>
    </main>
  );
}
