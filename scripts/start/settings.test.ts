import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startSettings } from "./settings.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guicang-settings-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const secret = Buffer.alloc(32, 1).toString("base64");
const guest = {
  DATABASE_URL: "postgres://guicang_app:x@127.0.0.1/guicang",
  AUTH_SECRET: secret,
  DATA_KEY: secret,
  CUSTOMS_TOKEN: secret,
  CUSTOMS_CHANNEL: "sandbox",
};

const kinds: [what: string, variables: object, flags: string[], expected: object][] = [
  ["a newcomer's machine", {}, [], { embedded: true, withSandbox: true, withDemo: true }],
  ["a guest on another server", guest, [], { embedded: false, withSandbox: false, withDemo: false }],
  ["a guest that asks for the sandbox", guest, ["--sandbox"], { withSandbox: true, withDemo: false }],
  ["a guest that asks for both", guest, ["--sandbox", "--demo"], { withSandbox: true, withDemo: true }],
];

test.each(kinds)("%s", (_, variables, flags, expected) => {
  expect(startSettings({ ...variables, DATA_DIR: folder }, flags)).toMatchObject(expected);
});

test("secrets are made once, and for their owner alone", () => {
  const first = startSettings({ DATA_DIR: folder }, []);
  const second = startSettings({ DATA_DIR: folder }, []);
  for (const name of ["AUTH_SECRET", "DATA_KEY", "CUSTOMS_TOKEN", "SANDBOX_ROOT"]) {
    expect(first.variables[name]).toBeTruthy();
    expect(second.variables[name], name).toBe(first.variables[name]);
  }
  const file = join(folder, "secrets", "data-key");
  expect(readFileSync(file, "utf8")).toBe(first.variables.DATA_KEY);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, "secrets")).mode & 0o777).toBe(0o700);
});

test("a guest brings its own secrets", () => {
  const { AUTH_SECRET: _, ...without } = guest;
  expect(() => startSettings({ ...without, DATA_DIR: folder }, [])).toThrow("AUTH_SECRET is missing.");
});

test("a guest names its customs channel; on a newcomer's machine it is the sandbox", () => {
  const { CUSTOMS_CHANNEL: _, ...without } = guest;
  expect(() => startSettings({ ...without, DATA_DIR: folder }, [])).toThrow("CUSTOMS_CHANNEL is missing");
  expect(startSettings({ DATA_DIR: folder }, []).variables.CUSTOMS_CHANNEL).toBe("sandbox");
});

test("children are told ports and where the product answers", () => {
  const { variables } = startSettings({ DATA_DIR: folder, PORT: "21070" }, []);
  expect(variables).toMatchObject({
    PORT: "21070",
    SANDBOX_PORT: "21071",
    PRODUCT_URL: "http://127.0.0.1:21070",
  });
});

test("an unknown flag is named", () => {
  expect(() => startSettings({ DATA_DIR: folder }, ["--demmo"])).toThrow("--demmo");
});
