import { useTranslations } from "next-intl";
import { Quantity } from "#components/ui/quantity";
import { unitName } from "#lib/domain/codes/unit";
import { compareDecimals } from "#lib/domain/decimal";
import type { FeedbackBody } from "#lib/domain/read-feedback-body";

type Line = FeedbackBody["cumulative"][number];

const figures = [
  "listedQty",
  "arrivedQty",
  "admittedQty",
  "releasedQty",
  "reshippedQty",
  "destroyedQty",
  "movedOutQty",
  "detainedQty",
] as const;
/** What stands there also when it is nothing. */
const always: readonly string[] = ["listedQty", "arrivedQty", "admittedQty"];

/** Every line of the list with all that came back of it so far, whichever message told it first. */
export function CumulativeLines({ lines }: { lines: readonly Line[] }) {
  const t = useTranslations("feedback");
  return (
    <section aria-label={t("cumulative")} className="flex flex-col gap-2">
      <h3 className="font-semibold">{t("cumulative")}</h3>
      {lines.map((line) => (
        <div key={line.gnum} className="flex flex-col gap-1 border-t border-line pt-1.5">
          <p className="break-words">
            <span className="code-figures text-ink-2">{line.gnum}</span> {line.gname}
          </p>
          <dl className="grid grid-cols-3 gap-x-4 gap-y-1">
            {figures
              .filter((figure) => always.includes(figure) || compareDecimals(line[figure], "0") > 0)
              .map((figure) => (
                <div key={figure}>
                  <dt className="text-fine text-ink-2">{t(`figure.${figure}`)}</dt>
                  <dd>
                    <Quantity value={line[figure]} unit={unitName(line.unit) ?? line.unit} />
                  </dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
