import { useTranslations } from "next-intl";
import { Quantity } from "#components/ui/quantity";
import { unitName } from "#lib/domain/codes/unit";
import { formatDecimal, parseDecimal } from "#lib/domain/decimal";

type Line = { gnum: number; gname: string; qty: string; unit: string };

/** The lines of an application: number on the list, goods, quantity. */
export function LineTable({ lines }: { lines: readonly Line[] }) {
  const t = useTranslations("applications.column");
  return (
    <table aria-label={t("lines")} className="w-full border-collapse">
      <thead>
        <tr className="border-b border-line-strong text-fine text-ink-2">
          <th scope="col" className="w-12 py-1 pe-3 text-end font-normal">
            {t("line")}
          </th>
          <th scope="col" className="py-1 text-start font-normal">
            {t("goods")}
          </th>
          <th scope="col" className="py-1 ps-3 text-end font-normal">
            {t("quantity")}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ gnum, gname, qty, unit }) => (
          <tr key={gnum} className="border-b border-line align-top">
            <td className="code-figures py-1 pe-3 text-end">{gnum}</td>
            <td className="py-1 break-words">{gname}</td>
            <td className="py-1 ps-3 text-end">
              <Quantity value={formatDecimal(parseDecimal(qty))} unit={unitName(unit) ?? unit} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
