import { useTranslations } from "next-intl";
import { Bars } from "#components/marks/code-drawing";
import { Code } from "#components/ui/code";

type DrawnSample = { isDamaged: boolean; codes: { code: string; widths: number[] }[] };

/** The sample boxes on paper: the waybill first, then what is in the box and how it looks. Black on white in every light. */
export function SampleSheet({ samples, label }: { samples: readonly DrawnSample[]; label: string }) {
  const t = useTranslations("training");
  return (
    <ol aria-label={label} className="grid w-[190mm] grid-cols-2 gap-[4mm]">
      {samples.map(({ isDamaged, codes }, at) => (
        <li
          key={codes[0]?.code}
          className="flex break-inside-avoid flex-col gap-[3mm] border border-dashed border-black bg-white p-[4mm] text-black"
        >
          <p className="text-[4mm] font-semibold">{t("sheet.box", { number: at + 1 })}</p>
          {codes.map(({ code, widths }) => (
            <div key={code}>
              <Bars widths={widths} title={code} className="h-[10mm] w-[70mm]" />
              <Code value={code} className="text-[3mm] leading-[4mm]" />
            </div>
          ))}
          <p className="text-[3.4mm]">{t(isDamaged ? "sheet.damaged" : "sheet.sound")}</p>
        </li>
      ))}
    </ol>
  );
}
