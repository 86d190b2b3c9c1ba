import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExportButton } from "#components/exports/export-button";
import { OutboundDesk } from "#components/outbound/outbound-desk";
import { ViewChips } from "#components/outbound/view-chips";
import { PageHeader } from "#components/ui/page-header";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { GetOutbound, getOutbound } from "#lib/outbound/get-outbound";
import { listDocuments } from "#lib/papers/list-documents";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("outbound");
  return { title: t("title") };
}

export default async function OutboundPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const t = await getTranslations("outbound");
  const asked = GetOutbound.safeParse(await searchParams);
  const at = asked.success ? asked.data : GetOutbound.parse({});
  const { userId } = await currentActor();
  const outbound = await readForPage(getOutbound, at);
  const subjectNos = at.view === "done" ? outbound.batches.map(({ batchNo }) => batchNo) : [];
  const papers = await readForPage(listDocuments, { subjectNos });
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={
          (at.view === "batches" || at.view === "done") && (
            <ExportButton kind="batches" query={{ view: at.view }} />
          )
        }
      />
      <ViewChips {...at} counts={outbound.counts} />
      <OutboundDesk {...at} outbound={outbound} papers={papers} userId={userId} />
    </>
  );
}
