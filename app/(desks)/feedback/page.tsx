import { getTranslations } from "next-intl/server";
import { ExportButton } from "#components/exports/export-button";
import { Dealings } from "#components/feedback/dealings";
import { FeedbackContext } from "#components/feedback/feedback-context";
import { FeedbackFilterBar } from "#components/feedback/feedback-filter-bar";
import { FeedbackTable } from "#components/feedback/feedback-table";
import { FeedbackViews } from "#components/feedback/feedback-views";
import { RedeliverButton } from "#components/feedback/redeliver-button";
import { ReviewList } from "#components/feedback/review-list";
import { ContextLayout } from "#components/ui/context-layout";
import { hrefWith } from "#components/ui/href-with";
import { keptColumnOrder } from "#components/ui/kept-column-order";
import { PageHeader } from "#components/ui/page-header";
import { Pager } from "#components/ui/pager";
import { may } from "#lib/domain/permissions";
import { GetFeedback, getFeedback } from "#lib/feedback/get-feedback";
import { listAnswersInReview } from "#lib/feedback/list-answers-in-review";
import { ListFeedback, listFeedback } from "#lib/feedback/list-feedback";
import { currentActor, readForPage } from "#lib/http/read-for-page";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata() {
  const t = await getTranslations("feedback");
  return { title: t("title") };
}

export default async function FeedbackPage({ searchParams }: Props) {
  const asked = await searchParams;
  const t = await getTranslations("feedback");
  const filters = ListFeedback.parse(asked);
  const wanted = GetFeedback.safeParse({ id: asked.chosen });
  const page = await readForPage(listFeedback, filters);
  const review = await readForPage(listAnswersInReview, undefined);
  const file = wanted.success ? await readForPage(getFeedback, wanted.data) : null;
  const { role } = await currentActor();
  const query = { ...filters, chosen: wanted.data?.id };
  const at = (place: { after?: string; before?: string }) =>
    hrefWith(query, { after: undefined, before: undefined, ...place });
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={<ExportButton kind="feedback" query={filters} />}
      />
      <FeedbackViews current="messages" />
      <FeedbackFilterBar query={query} />
      <ContextLayout
        label={t("context")}
        context={
          <FeedbackContext
            file={file}
            dealings={file && <Dealings file={file} reader={role} />}
            act={
              file && (
                <RedeliverButton key={file.id} file={file} mayRedeliver={may(role, "feedback.redeliver")} />
              )
            }
          />
        }
      >
        <ReviewList {...review} />
        <FeedbackTable rows={page.rows} query={query} order={await keptColumnOrder("feedback")} />
        <Pager
          total={page.total}
          previousHref={page.previous && at({ before: page.previous })}
          nextHref={page.next && at({ after: page.next })}
        />
      </ContextLayout>
    </>
  );
}
