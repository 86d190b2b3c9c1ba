import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HandOverSheet } from "#components/offices/hand-over-sheet";
import { PrintButton } from "#components/ui/print-button";
import { TextLink } from "#components/ui/text-link";
import { listWaiting } from "#lib/feedback/list-waiting";
import { readForPage } from "#lib/http/read-for-page";
import { GetOffice, getOffice } from "#lib/offices/get-office";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("offices.sheet");
  return { title: t("title") };
}

export default async function HandOverPage({ params }: Props) {
  const t = await getTranslations("offices.sheet");
  const asked = GetOffice.safeParse(await params);
  if (!asked.success) notFound();
  const { code, name } = await readForPage(getOffice, asked.data);
  const { rows, total } = await readForPage(listWaiting, { office: code });
  return (
    <main className="flex flex-col gap-4 p-6 print:p-0">
      <HandOverSheet code={code} name={name} rows={rows} total={total} madeAt={new Date()} />
      <div className="flex items-center gap-4" data-print="hide">
        <PrintButton>{t("print")}</PrintButton>
        <TextLink href={`/offices/${code}`}>{t("back")}</TextLink>
      </div>
    </main>
  );
}
