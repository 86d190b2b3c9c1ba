import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { AuthSchemes } from "#components/api/auth-schemes";
import { Limits } from "#components/api/limits";
import { OperationPanel } from "#components/api/operation-panel";
import { ProblemCodes } from "#components/api/problem-codes";
import { PlainPage } from "#components/shell/plain-page";
import { themeCookie, toTheme } from "#components/shell/theme";
import { listOperations, listProblemCodes } from "#lib/api/operations";
import { parametersOf } from "#lib/api/parameters";
import { machinePageSize } from "#lib/domain/machine/paging";
import { requestsAtMost } from "#lib/http/key-rate";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("api");
  return { title: t("title") };
}

export default async function ApiDocsPage() {
  const t = await getTranslations();
  const theme = toTheme((await cookies()).get(themeCookie)?.value);
  return (
    <PlainPage product={t("common.product")} theme={theme} wide>
      <header className="flex flex-col gap-2">
        <h1 className="text-[1.75rem] leading-9 font-medium">{t("api.title")}</h1>
        <p className="text-ink-2">{t("api.lead")}</p>
        <a className="text-accent underline" href="/api/v1/openapi.json">
          {t("api.document")}
        </a>
        <a className="text-accent underline" href="/schemas/guicang-api.d.mts" download>
          {t("api.types")}
        </a>
      </header>
      <AuthSchemes />
      <Limits requestsAtMost={requestsAtMost} pageSize={machinePageSize} />
      {listOperations().map((operation) => (
        <OperationPanel
          key={operation.id}
          operation={{ ...operation, parameters: parametersOf(operation) }}
        />
      ))}
      <ProblemCodes codes={listProblemCodes()} />
    </PlainPage>
  );
}
