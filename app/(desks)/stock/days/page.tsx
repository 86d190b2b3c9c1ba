import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { SubjectPaper } from "#components/papers/subject-paper";
import { ButtonLink } from "#components/ui/button-link";
import { KeyValues } from "#components/ui/key-values";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { dayCounts, judgeDayPaper } from "#lib/domain/papers/day-paper";
import { may } from "#lib/domain/permissions";
import { dayFromNumber, dayNumber, shanghaiDay } from "#lib/domain/shanghai";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { getDay } from "#lib/papers/get-day";
import { listDocuments } from "#lib/papers/list-documents";

const Asked = z.object({ day: z.iso.date().optional().catch(undefined) });

export async function generateMetadata() {
  const t = await getTranslations("documents.days");
  return { title: t("title") };
}

export default async function DaysPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const now = new Date();
  const day = Asked.parse(await searchParams).day ?? shanghaiDay(now);
  const t = await getTranslations("documents");
  const facts = await getTranslations("papers.facts");
  const { role } = await currentActor();
  const counts = await readForPage(getDay, { day });
  const papers = await readForPage(listDocuments, { subjectNos: [day] });
  const hrefOf = (days: number) => `/stock/days?day=${dayFromNumber(dayNumber(day) + days)}`;
  const isHere = judgeDayPaper(day, now).ok;
  const obstacle = isHere ? null : t("days.notYet");
  return (
    <>
      <PageHeader
        title={t("days.title")}
        count={<time dateTime={day}>{day}</time>}
        note={t("days.note")}
        actions={
          <span className="flex gap-2" data-print="hide">
            <ButtonLink href={hrefOf(-1)}>{t("days.previous")}</ButtonLink>
            <ButtonLink href={hrefOf(1)}>{t("days.next")}</ButtonLink>
          </span>
        }
      />
      <Panel title={day}>
        <KeyValues rows={dayCounts.map((name) => ({ key: name, term: facts(name), value: counts[name] }))} />
      </Panel>
      <SubjectPaper
        key={day}
        kind="day_list"
        subjectNo={day}
        papers={papers}
        obstacle={obstacle ?? (may(role, "document.make") ? null : t("byWhom"))}
      />
    </>
  );
}
