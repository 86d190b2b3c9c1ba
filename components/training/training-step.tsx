import { useTranslations } from "next-intl";
import { ScanField } from "#components/scan/scan-field";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { type Deed, oddityKeys, type Step, samples } from "#lib/domain/training";

type TrainingStepProps = { step: Step; scan: (raw: string) => void; attempt: (deed: Deed) => void };

/**
 * What is asked now, as a bench asks it: the next code stands on the sample and not here, and once all is out the
 * list is laid beside the box, whatever there is to see.
 */
export function TrainingStep({ step, scan, attempt }: TrainingStepProps) {
  const t = useTranslations("training");
  const isJudging = step.kind === "oddity" || step.kind === "finish";
  return (
    <div className="flex flex-col gap-4">
      <p className="text-head font-semibold">
        {t("sheet.box", { number: step.box })}
        {step.kind === "piece" && <span className="ms-3">{t("nth", { nth: step.nth })}</span>}
      </p>
      <ScanField label={t(`step.${isJudging ? "judge" : step.kind}`)} onManual={scan} />
      {isJudging && (
        <>
          <SampleList codes={samples[step.box - 1]?.listed ?? []} />
          <Answers attempt={attempt} />
        </>
      )}
    </div>
  );
}

function SampleList({ codes }: { codes: readonly string[] }) {
  const t = useTranslations("training");
  return (
    <div>
      <p className="text-ink-2">{t("listed", { count: codes.length })}</p>
      <ul aria-label={t("listed", { count: codes.length })}>
        {codes.map((code) => (
          <li key={code}>
            <Code value={code} group={4} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Answers({ attempt }: Pick<TrainingStepProps, "attempt">) {
  const t = useTranslations("training");
  return (
    <span className="flex flex-wrap gap-2">
      {Object.entries(oddityKeys).map(([digit, oddity]) => (
        <Button
          key={oddity}
          size="bench"
          keyHint={digit}
          onClick={() => attempt({ kind: "digit", digit: Number(digit) })}
        >
          {t(`oddity.${oddity}`)}
        </Button>
      ))}
      <Button size="bench" variant="primary" keyHint="Enter" onClick={() => attempt({ kind: "finish" })}>
        {t("finish")}
      </Button>
    </span>
  );
}
