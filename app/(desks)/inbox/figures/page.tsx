import { getTranslations } from "next-intl/server";
import { InboxFigures } from "#components/feedback/inbox-figures";
import { EmptyState } from "#components/ui/empty-state";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { shanghaiDay } from "#lib/domain/shanghai";
import { getInboxFigures } from "#lib/feedback/get-inbox-figures";
import { readForPage } from "#lib/http/read-for-page";

export async function generateMetadata() {
  const t = await getTranslations("feedback.figures");
  return { title: t("title") };
}

export default async function InboxFiguresPage() {
  const t = await getTranslations("feedback.figures");
  const months = await readForPage(getInboxFigures, null);
  const hasRecord = months.some(({ figures }) => figures !== null);
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={<TextLink href="/inbox">{t("back")}</TextLink>}
      />
      {hasRecord ? (
        <InboxFigures months={months} day={shanghaiDay(new Date())} />
      ) : (
        <Panel>
          <EmptyState>{t("empty")}</EmptyState>
        </Panel>
      )}
    </>
  );
}
