import { getTranslations } from "next-intl/server";
import { ExportButton } from "#components/exports/export-button";
import { MessageSearch } from "#components/messages/message-search";
import { MessageTable } from "#components/messages/message-table";
import { MessageViews } from "#components/messages/message-views";
import { fromTheStart, hrefWith } from "#components/ui/href-with";
import { PageHeader } from "#components/ui/page-header";
import { Pager } from "#components/ui/pager";
import { ListMessages, listMessages } from "#lib/customs/list-messages";
import { readForPage } from "#lib/http/read-for-page";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata() {
  const t = await getTranslations("messages");
  return { title: t("title") };
}

export default async function MessagesPage({ searchParams }: Props) {
  const t = await getTranslations("messages");
  const query = ListMessages.parse(await searchParams);
  const page = await readForPage(listMessages, query);
  const at = (place: { after?: string; before?: string }) => hrefWith(query, { ...fromTheStart, ...place });
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={<ExportButton kind="messages" query={query} />}
      />
      <MessageViews view={query.view} />
      <MessageSearch view={query.view} about={query.about} />
      <MessageTable rows={page.rows} isSearched={query.about !== undefined} />
      <Pager
        total={page.total}
        previousHref={page.previous && at({ before: page.previous })}
        nextHref={page.next && at({ after: page.next })}
      />
    </>
  );
}
