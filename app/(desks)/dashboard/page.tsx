import { getTranslations } from "next-intl/server";
import { AgeingChart } from "#components/dashboard/ageing-chart";
import { ClockChart } from "#components/dashboard/clock-chart";
import { CycleChart } from "#components/dashboard/cycle-chart";
import { DestructionChart } from "#components/dashboard/destruction-chart";
import { FillChart } from "#components/dashboard/fill-chart";
import { JudgementChart } from "#components/dashboard/judgement-chart";
import { MatchingChart } from "#components/dashboard/matching-chart";
import { MerchantChart } from "#components/dashboard/merchant-chart";
import { NowStrip } from "#components/dashboard/now-strip";
import { OfficeChart } from "#components/dashboard/office-chart";
import { OutcomeChart } from "#components/dashboard/outcome-chart";
import { ThroughputChart } from "#components/dashboard/throughput-chart";
import { YearLine } from "#components/dashboard/year-line";
import { PageHeader } from "#components/ui/page-header";
import { PrintButton } from "#components/ui/print-button";
import { getAgeing } from "#lib/dashboard/get-ageing";
import { getClocks } from "#lib/dashboard/get-clocks";
import { GetCycleTimes } from "#lib/dashboard/get-cycle-times";
import { getFill } from "#lib/dashboard/get-fill";
import { getNow } from "#lib/dashboard/get-now";
import { getOutcomes } from "#lib/dashboard/get-outcomes";
import { GetThroughput, getThroughput } from "#lib/dashboard/get-throughput";
import { shanghaiDay } from "#lib/domain/shanghai";
import { readForPage } from "#lib/http/read-for-page";
import { formatMoment } from "#lib/i18n/format";

export async function generateMetadata() {
  const t = await getTranslations("dashboard");
  return { title: t("title") };
}

export default async function DashboardPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const t = await getTranslations("dashboard");
  const asked = await searchParams;
  const { step, period } = GetThroughput.parse(asked);
  const { stage, unit } = GetCycleTimes.parse(asked);
  const query = { step, period, stage, unit };
  const figures = await readForPage(getNow, null);
  const stages = await readForPage(getAgeing, null);
  const throughput = await readForPage(getThroughput, { step, period });
  const clocks = await readForPage(getClocks, null);
  const weeks = await readForPage(getOutcomes, null);
  const { zones, toDestroy } = await readForPage(getFill, null);
  const now = new Date();
  const day = shanghaiDay(now);
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note", { at: formatMoment(now) })}
        actions={
          <span data-print="hide">
            <PrintButton>{t("print")}</PrintButton>
          </span>
        }
      />
      <NowStrip figures={figures} />
      <YearLine />
      <div className="grid items-start gap-4 xl:grid-cols-2 [&>*]:min-w-0">
        <AgeingChart stages={stages} day={day} />
        <ThroughputChart throughput={throughput} step={step} period={period} day={day} query={query} />
        <ClockChart clock="application" days={clocks.application} day={day} />
        <ClockChart clock="arrival" days={clocks.arrival} day={day} />
        <OutcomeChart weeks={weeks} day={day} />
        <CycleChart stage={stage} unit={unit} day={day} query={query} />
        <MatchingChart day={day} />
        <JudgementChart day={day} />
        <div className="xl:col-span-2">
          <OfficeChart day={day} />
        </div>
        <div className="xl:col-span-2">
          <MerchantChart day={day} />
        </div>
        <FillChart zones={zones} day={day} />
        <DestructionChart waiting={toDestroy} day={day} />
      </div>
    </>
  );
}
