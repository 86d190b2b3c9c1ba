import { getTranslations } from "next-intl/server";
import { InboxCsv } from "#components/feedback/inbox-csv";
import { InboxDesk } from "#components/feedback/inbox-desk";
import { InboxViews, inboxViews } from "#components/feedback/inbox-views";
import { hrefWith } from "#components/ui/href-with";
import { PageHeader } from "#components/ui/page-header";
import { Pager } from "#components/ui/pager";
import { TextLink } from "#components/ui/text-link";
import { GetFeedback, getFeedback } from "#lib/feedback/get-feedback";
import { ListFeedback, listFeedback } from "#lib/feedback/list-feedback";
import { readForPage } from "#lib/http/read-for-page";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata() {
  const t = await getTranslations("feedback.inbox");
  return { title: t("title") };
}

export default async function InboxPage({ searchParams }: Props) {
  const asked = await searchParams;
  const t = await getTranslations("feedback.inbox");
  const view = inboxViews.find((name) => name === asked.view) ?? null;
  const { after, before, from, to } = ListFeedback.parse(asked);
  const state = view === null ? "open" : view === "all" ? undefined : view;
  const wanted = GetFeedback.safeParse({ id: asked.chosen });
  const page = await readForPage(listFeedback, { state, after, before, from, to });
  const file = wanted.success ? await readForPage(getFeedback, wanted.data) : null;
  const query = { view: view ?? undefined, from, to, after, before, chosen: wanted.data?.id };
  const at = (place: { after?: string; before?: string }) =>
    hrefWith(query, { after: undefined, before: undefined, ...place });
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={
          <>
            <InboxCsv view={view} state={state} from={from} to={to} total={page.total} />
            <TextLink href="/inbox/figures">{t("figures")}</TextLink>
            <TextLink href="/inbox/keys">{t("keys")}</TextLink>
          </>
        }
      />
      <InboxViews view={view} from={from} to={to} />
      <InboxDesk
        rows={page.rows}
        file={file}
        query={query}
        pager={
          <Pager
            total={page.total}
            previousHref={page.previous && at({ before: page.previous })}
            nextHref={page.next && at({ after: page.next })}
          />
        }
      />
    </>
  );
}
