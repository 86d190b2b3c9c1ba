import { getTranslations } from "next-intl/server";
import { Dealings } from "#components/feedback/dealings";
import { FeedbackContext } from "#components/feedback/feedback-context";
import { FeedbackViews } from "#components/feedback/feedback-views";
import { RejectionTable } from "#components/feedback/rejection-table";
import { ContextLayout } from "#components/ui/context-layout";
import { FilterChips } from "#components/ui/filter-chips";
import { hrefWith } from "#components/ui/href-with";
import { PageHeader } from "#components/ui/page-header";
import { rejectionStages } from "#lib/domain/rejection";
import { GetFeedback, getFeedback } from "#lib/feedback/get-feedback";
import { ListRejections, listRejections } from "#lib/feedback/list-rejections";
import { currentActor, readForPage } from "#lib/http/read-for-page";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata() {
  const t = await getTranslations("feedback.rejection");
  return { title: t("listTitle") };
}

export default async function RejectionsPage({ searchParams }: Props) {
  const asked = await searchParams;
  const t = await getTranslations("feedback");
  const filters = ListRejections.parse(asked);
  const wanted = GetFeedback.safeParse({ id: asked.chosen });
  const { rows, counts } = await readForPage(listRejections, filters);
  const file = wanted.success ? await readForPage(getFeedback, wanted.data) : null;
  const { role } = await currentActor();
  const query = { ...filters, chosen: wanted.data?.id };
  const chips = rejectionStages.map((stage) => ({
    key: stage,
    label: t(`rejection.stage.${stage}`),
    count: counts[stage],
    active: filters.stage === stage,
    href: hrefWith(query, { stage: filters.stage === stage ? undefined : stage, chosen: undefined }),
  }));
  return (
    <>
      <PageHeader title={t("rejection.listTitle")} count={counts.all} note={t("rejection.listNote")} />
      <FeedbackViews current="rejections" />
      <FilterChips chips={chips} />
      <ContextLayout
        label={t("context")}
        context={<FeedbackContext file={file} dealings={file && <Dealings file={file} reader={role} />} />}
      >
        <RejectionTable rows={rows} query={query} />
      </ContextLayout>
    </>
  );
}
