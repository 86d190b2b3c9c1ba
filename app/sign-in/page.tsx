import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PlainPage } from "#components/shell/plain-page";
import { themeCookie, toTheme } from "#components/shell/theme";
import { SignInForm } from "#components/sign-in/sign-in-form";
import { signInHere } from "./sign-in-here";

export default async function SignInPage() {
  const t = await getTranslations();
  const jar = await cookies();
  return (
    <PlainPage product={t("common.product")} theme={toTheme(jar.get(themeCookie)?.value)}>
      <header>
        <h1 className="text-[1.75rem] leading-9 font-medium">{t("sign-in.title")}</h1>
        <p className="mt-1 text-ink-2">{t("common.tagline")}</p>
      </header>
      <SignInForm act={signInHere} />
    </PlainPage>
  );
}
