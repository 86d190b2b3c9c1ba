import { getTranslations } from "next-intl/server";
import { AskedWord } from "#components/dashboard/asked-word";
import { PiecesTable } from "#components/dashboard/pieces-table";
import { ExportButton } from "#components/exports/export-button";
import { ButtonLink } from "#components/ui/button-link";
import { fromTheStart, hrefWith } from "#components/ui/href-with";
import { PageHeader } from "#components/ui/page-header";
import { Pager } from "#components/ui/pager";
import { Panel } from "#components/ui/panel";
import { ListPieces, listPieces } from "#lib/dashboard/list-pieces";
import { shanghaiDay } from "#lib/domain/shanghai";
import { readForPage } from "#lib/http/read-for-page";

export async function generateMetadata() {
  const t = await getTranslations("dashboard.pieces");
  return { title: t("title") };
}

export default async function DashboardPiecesPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const t = await getTranslations("dashboard.pieces");
  const query = ListPieces.parse(await searchParams);
  const page = await readForPage(listPieces, query);
  const isJudged = query.judged !== undefined && query.did === undefined && query.ended === undefined;
  const isStep = query.did !== undefined || query.ended !== undefined || isJudged;
  return (
    <>
      <PageHeader
        title={t("title")}
        count={<AskedWord asked={query} today={shanghaiDay(new Date())} />}
        note={t(isJudged ? "noteJudged" : isStep ? "noteSteps" : "noteHere")}
        actions={
          <>
            <ExportButton kind="pieces" query={query} />
            <ButtonLink href="/dashboard">{t("back")}</ButtonLink>
          </>
        }
      />
      <Panel flush>
        <PiecesTable rows={page.rows} label={t("title")} isStep={isStep} />
      </Panel>
      <Pager
        total={page.total}
        previousHref={page.previous && hrefWith(query, { ...fromTheStart, before: page.previous })}
        nextHref={page.next && hrefWith(query, { ...fromTheStart, after: page.next })}
      />
    </>
  );
}
