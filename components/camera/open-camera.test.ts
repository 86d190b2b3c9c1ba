import { expect, test } from "vitest";
import { cameraTroubleOf } from "#components/camera/open-camera";

test.each([
  ["SecurityError", "insecure"],
  ["NotAllowedError", "denied"],
  ["NotFoundError", "none"],
  ["OverconstrainedError", "none"],
  ["NotReadableError", "busy"],
  ["AbortError", "busy"],
])("what a browser calls %s is %s to a person (R50)", (name, trouble) => {
  expect(cameraTroubleOf(new DOMException("as the browser says it", name))).toBe(trouble);
});
