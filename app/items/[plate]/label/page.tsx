import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LabelDesk } from "#components/receiving/label-desk";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { getLabel } from "#lib/receiving/get-label";

type LabelPageProps = { params: Promise<{ plate: string }> };

export async function generateMetadata({ params }: LabelPageProps): Promise<Metadata> {
  return { title: decodeURIComponent((await params).plate) };
}

export default async function LabelPage({ params }: LabelPageProps) {
  const t = await getTranslations("receiving.label");
  const { role } = await currentActor();
  const label = await readForPage(getLabel, { plate: decodeURIComponent((await params).plate) });
  return (
    <main className="flex flex-col items-start gap-4 p-4">
      <h1 className="text-title font-semibold">{t("title")}</h1>
      <LabelDesk label={label} mayPrint={may(role, "label.print")} />
    </main>
  );
}
