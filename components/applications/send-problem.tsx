import { useTranslations } from "next-intl";
import { classNames } from "#components/ui/class-names";

/** Why an attempt did not get through: our word for the kind of trouble, then the receiver's own. */
export function SendProblem({ problem }: { problem: string }) {
  const t = useTranslations("applications.trouble");
  const end = problem.indexOf(": ");
  const kind = end < 0 ? problem : problem.slice(0, end);
  const words = end < 0 ? null : problem.slice(end + 2);
  return (
    <span className={classNames("text-attention", words && "break-words")}>
      {t.has(kind) ? t(kind) : kind}
      {words && <span className="text-ink-2"> {words}</span>}
    </span>
  );
}
