import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SampleSheet } from "#components/training/sample-sheet";
import { PrintButton } from "#components/ui/print-button";
import { TextLink } from "#components/ui/text-link";
import { readForPage } from "#lib/http/read-for-page";
import { drawSamples } from "#lib/training/draw-samples";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("training.sheet");
  return { title: t("title") };
}

export default async function SamplesPage() {
  const t = await getTranslations("training.sheet");
  const samples = await readForPage((ctx) => drawSamples(ctx), null);
  return (
    <main className="flex flex-col gap-4 p-6 print:p-0">
      <div className="flex flex-wrap items-center gap-4" data-print="hide">
        <h1 className="text-title font-semibold">{t("title")}</h1>
        <p className="text-ink-2">{t("note")}</p>
        <PrintButton>{t("print")}</PrintButton>
        <TextLink href="/training">{t("back")}</TextLink>
      </div>
      <SampleSheet samples={samples} label={t("title")} />
    </main>
  );
}
