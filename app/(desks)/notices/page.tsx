import { getTranslations } from "next-intl/server";
import { NoticeList } from "#components/notices/notice-list";
import { ReadAll } from "#components/notices/read-all";
import { AppLink } from "#components/ui/app-link";
import { buttonStyle } from "#components/ui/button-style";
import { EmptyState } from "#components/ui/empty-state";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { readForPage } from "#lib/http/read-for-page";
import { listNotices } from "#lib/notices/list-notices";

export async function generateMetadata() {
  const t = await getTranslations("notices");
  return { title: t("title") };
}

export default async function NoticesPage() {
  const t = await getTranslations("notices");
  const { rows, unread, hasMore, readAt } = await readForPage((ctx) => listNotices(ctx), null);
  return (
    <>
      <PageHeader
        title={t("title")}
        count={t("unread", { count: unread })}
        note={t("note")}
        actions={
          <>
            <AppLink href="/me" className={buttonStyle("quiet", "desk")}>
              {t("mail")}
            </AppLink>
            <ReadAll unread={unread} until={readAt} />
          </>
        }
      />
      {rows.length === 0 ? (
        <Panel>
          <EmptyState>{t("empty")}</EmptyState>
        </Panel>
      ) : (
        <NoticeList rows={rows} />
      )}
      {hasMore && <p className="text-ink-2">{t("cut", { count: rows.length })}</p>}
    </>
  );
}
