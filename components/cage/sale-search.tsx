import Form from "next/form";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { readScale } from "#lib/domain/measures";

type SaleSearchProps = { box: string; q: string; weight: string; day: string };

/** The search for the sale of a box, by all that a person can see or guess of it. It is the address of the page. */
export function SaleSearch({ box, q, weight, day }: SaleSearchProps) {
  const t = useTranslations("cage.search");
  const isAsked = q !== "" || weight !== "" || day !== "";
  return (
    <Form
      key={`${box} ${q} ${weight} ${day}`}
      action="/exceptions/cage"
      prefetch={false}
      aria-label={t("label")}
      className="flex flex-wrap items-start gap-3"
    >
      <input type="hidden" name="box" value={box} />
      <div className="min-w-72 grow">
        <TextField name="q" label={t("q")} hint={t("qHint")} defaultValue={q} maxLength={60} code autoFocus />
      </div>
      <div className="w-36">
        <TextField
          name="weight"
          label={t("weight")}
          hint={t("weightHint")}
          error={weight !== "" && readScale(weight) === null ? t("weightUnread") : null}
          defaultValue={weight}
          inputMode="decimal"
          maxLength={40}
        />
      </div>
      <div className="w-44">
        <TextField name="day" type="date" label={t("day")} hint={t("dayHint")} defaultValue={day} />
      </div>
      <div className="flex items-center gap-3 pt-6">
        <Button type="submit" variant="primary">
          {t("act")}
        </Button>
        {isAsked && (
          <TextLink href={`/exceptions/cage?box=${encodeURIComponent(box)}`}>{t("clear")}</TextLink>
        )}
      </div>
    </Form>
  );
}
