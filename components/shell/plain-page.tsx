import type { ReactNode } from "react";
import { Logo } from "#components/marks/logo";
import { LanguageSwitch } from "#components/shell/language-switch";
import type { Theme } from "#components/shell/theme";
import { ThemeSwitch } from "#components/shell/theme-switch";
import { classNames } from "#components/ui/class-names";

type PlainPageProps = { product: string; theme: Theme; wide?: boolean; children: ReactNode };

/** The frame of pages for people who are not signed in: the name, the language, one column, `wide` for long reading. */
export function PlainPage({ product, theme, wide = false, children }: PlainPageProps) {
  return (
    <div className="flex min-h-screen flex-col">
      <header data-print="hide" className="flex h-12 items-center gap-2 px-6">
        <Logo name={product} />
        <div className="ms-auto flex items-center gap-1">
          <LanguageSwitch />
          <ThemeSwitch theme={theme} />
        </div>
      </header>
      <main
        id="main"
        className={classNames(
          "mx-auto flex w-full grow flex-col gap-6 px-6 pb-24",
          wide ? "max-w-4xl" : "max-w-md justify-center",
        )}
      >
        {children}
      </main>
    </div>
  );
}
