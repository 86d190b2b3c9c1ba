import type { ComponentProps } from "react";
import { AppLink } from "#components/ui/app-link";
import { classNames } from "#components/ui/class-names";

/** A link in running text or in a table cell. */
export function TextLink({ className, ...rest }: ComponentProps<typeof AppLink>) {
  return (
    <AppLink
      className={classNames(
        "rounded-sm text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent",
        className,
      )}
      {...rest}
    />
  );
}
