import { getTranslations } from "next-intl/server";
import { ApprovalTable } from "#components/approvals/approval-table";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { listApprovals } from "#lib/approvals/list-approvals";
import { readForPage } from "#lib/http/read-for-page";

export async function generateMetadata() {
  const t = await getTranslations("approvals");
  return { title: t("title") };
}

export default async function ApprovalsPage() {
  const t = await getTranslations("approvals");
  const { rows, mine } = await readForPage((ctx) => listApprovals(ctx), null);
  return (
    <>
      <PageHeader title={t("title")} count={t("count", { count: mine })} note={t("note")} />
      <Panel flush>
        <ApprovalTable rows={rows} />
      </Panel>
    </>
  );
}
