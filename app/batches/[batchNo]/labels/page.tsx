import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LabelSheet } from "#components/labels/label-sheet";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { GetLoadLabels, getLoadLabelSheet } from "#lib/papers/get-load-labels";

type LoadLabelsPageProps = {
  params: Promise<{ batchNo: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: LoadLabelsPageProps) {
  const t = await getTranslations("documents.labels");
  return { title: t("ofLoad", await params) };
}

export default async function LoadLabelsPage({ params, searchParams }: LoadLabelsPageProps) {
  const asked = GetLoadLabels.safeParse({
    language: await getLocale(),
    ...(await searchParams),
    ...(await params),
  });
  if (!asked.success) notFound();
  const t = await getTranslations("documents.labels");
  const { role } = await currentActor();
  return (
    <LabelSheet
      kind="load"
      title={t("ofLoad", asked.data)}
      note={t("note")}
      of={asked.data}
      mayPrint={may(role, "label.print")}
      {...(await readForPage(getLoadLabelSheet, asked.data))}
    />
  );
}
