import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LabelSheet } from "#components/receiving/label-sheet";
import { PrintButton } from "#components/receiving/print-button";
import { readForPage } from "#lib/http/read-for-page";
import { getLabel } from "#lib/receiving/get-label";

type LabelPageProps = { params: Promise<{ plate: string }> };

export async function generateMetadata({ params }: LabelPageProps): Promise<Metadata> {
  return { title: decodeURIComponent((await params).plate) };
}

export default async function LabelPage({ params }: LabelPageProps) {
  const t = await getTranslations("receiving.label");
  const label = await readForPage(getLabel, { plate: decodeURIComponent((await params).plate) });
  return (
    <main data-print="label" className="flex flex-col items-start gap-4 p-4 print:p-0">
      <h1 className="text-title font-semibold print:hidden">{t("title")}</h1>
      <div className="border border-line print:border-0">
        <LabelSheet label={label} />
      </div>
      <PrintButton>{t("print")}</PrintButton>
    </main>
  );
}
