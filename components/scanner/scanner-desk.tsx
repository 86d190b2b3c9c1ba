"use client";

import { useTranslations } from "next-intl";
import { NameBench } from "#components/bench/name-bench";
import { useRefusalWords } from "#components/item/use-refusal-words";
import { type Band, StateBand } from "#components/scan/state-band";
import { useBenchName } from "#components/scan/use-bench-name";
import { usePageReady } from "#components/scan/use-page-ready";
import { AffixFields } from "#components/scanner/affix-fields";
import { type BenchCheck, BenchChecks } from "#components/scanner/bench-checks";
import { CheckCard } from "#components/scanner/check-card";
import { ScanReport } from "#components/scanner/scan-report";
import { useScannerCheck } from "#components/scanner/use-scanner-check";
import { Button } from "#components/ui/button";
import { ContextLayout } from "#components/ui/context-layout";
import { PageHeader } from "#components/ui/page-header";
import { PrintButton } from "#components/ui/print-button";
import { noAffixes } from "#lib/domain/barcode/affixes";
import { type CheckCode, judgeRead, verdictOf } from "#lib/domain/barcode/scanner-check";

type Drawing = { widths: number[]; square: null } | { widths: null; square: string[] };
type ScannerDeskProps = {
  codes: readonly { key: CheckCode; drawing: Drawing }[];
  benches: readonly BenchCheck[];
};

/** Checks the scanner of this bench: three codes, key by key, and what to set when something is wrong. */
export function ScannerDesk(props: ScannerDeskProps) {
  const [bench] = useBenchName();
  return <BenchDesk key={bench} bench={bench} {...props} />;
}

function BenchDesk({ bench, codes, benches }: ScannerDeskProps & { bench: string }) {
  const t = useTranslations("scanner");
  const kept = benches.find((one) => one.bench === bench);
  const check = useScannerCheck(bench, kept ? { prefix: kept.prefix, suffix: kept.suffix } : noAffixes);
  const isSaved = check.saving.isSuccess;
  return (
    <>
      <div data-print="hide">
        <StateBand band={useBand(check)} />
      </div>
      <PageHeader
        title={t("title")}
        note={t("note", { bench })}
        actions={
          <span className="flex gap-2" data-print="hide">
            <Button
              keyHint="Esc"
              disabledReason={check.scans.length === 0 ? t("nothingYet") : null}
              onClick={isSaved ? check.restart : check.again}
            >
              {t(isSaved ? "restart" : "again")}
            </Button>
            <Button
              keyHint="Enter"
              pending={check.saving.isPending}
              disabledReason={check.next !== null ? t("scanAll") : isSaved ? t("savedAlready") : null}
              onClick={check.save}
            >
              {t("save")}
            </Button>
            <PrintButton>{t("print")}</PrintButton>
          </span>
        }
      />
      <ContextLayout label={t("benches.title")} context={<BenchChecks benches={benches} />}>
        <div data-print="hide">
          <NameBench />
        </div>
        <ol className="grid grid-cols-3 gap-4 max-[1000px]:grid-cols-1 print:grid-cols-1">
          {codes.map(({ key, drawing }, at) => (
            <CheckCard
              key={key}
              code={key}
              drawing={drawing}
              isNext={check.next === key}
              read={check.scans[at]?.read ?? null}
              affixes={check.affixes}
            />
          ))}
        </ol>
        {check.scans.toReversed().map((scan) => (
          <ScanReport key={scan.read.code} scan={scan} affixes={check.affixes} />
        ))}
        <AffixFields affixes={check.affixes} isSaved={isSaved} onChange={check.setAffixes} />
      </ContextLayout>
    </>
  );
}

function useBand({ next, verdict, saving, scans, affixes }: ReturnType<typeof useScannerCheck>): Band {
  const t = useTranslations("scanner.band");
  const field = useTranslations("scan.field");
  const words = useRefusalWords();
  const page = usePageReady();
  if (page === "starting") return { tone: "pending", message: field("pageStarting") };
  if (page === "away") return { tone: "attention", message: field("pageAway") };
  if (saving.error) return { tone: "stop", message: words(saving.error) };
  if (next !== null) {
    const last = scans.at(-1);
    const isWrong = last !== undefined && verdictOf(judgeRead(last.read, affixes)) === "stop";
    const word = t("scan", { step: scans.length + 1 });
    return { tone: isWrong ? "attention" : "ready", word, message: t(isWrong ? "wrong" : "how") };
  }
  return { tone: verdict, word: t(`verdict.${verdict}`), message: t(saving.isSuccess ? "saved" : "save") };
}
