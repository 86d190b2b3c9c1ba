import { getTranslations } from "next-intl/server";
import { OfficeName } from "#components/applications/office-name";
import { FeedbackViews } from "#components/feedback/feedback-views";
import { LoopTable } from "#components/feedback/loop-table";
import { FilterChips } from "#components/ui/filter-chips";
import { hrefWith } from "#components/ui/href-with";
import { PageHeader } from "#components/ui/page-header";
import { Pager } from "#components/ui/pager";
import { TextLink } from "#components/ui/text-link";
import { ListOpenLoops, listOpenLoops, loopViews } from "#lib/feedback/list-open-loops";
import { readForPage } from "#lib/http/read-for-page";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata() {
  const t = await getTranslations("feedback.loops");
  return { title: t("title") };
}

export default async function LoopsPage({ searchParams }: Props) {
  const t = await getTranslations("feedback");
  const asked = ListOpenLoops.parse(await searchParams);
  const { rows, next, counts } = await readForPage(listOpenLoops, asked);
  const { view, office } = asked;
  const query = { view, office };
  const chips = loopViews.map((name) => ({
    key: name,
    label: t(`loops.view.${name}`),
    count: counts[name],
    active: view === name,
    href: hrefWith(query, { view: name }),
  }));
  return (
    <>
      <PageHeader title={t("loops.title")} note={t("loops.note")} />
      <FeedbackViews current="loops" />
      <div className="flex flex-wrap items-center gap-4">
        <FilterChips chips={chips} />
        {office && (
          <span className="flex items-center gap-3">
            <OfficeName code={office} />
            <TextLink href={`/feedback/loops${hrefWith(query, { office: undefined })}`}>
              {t("clear")}
            </TextLink>
          </span>
        )}
      </div>
      <LoopTable rows={rows} />
      <Pager
        total={counts[view]}
        previousHref={asked.after ? hrefWith(query, {}) : null}
        nextHref={next && hrefWith(query, { after: next })}
      />
    </>
  );
}
