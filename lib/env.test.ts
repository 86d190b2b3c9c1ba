import { expect, test } from "vitest";
import { parseEnv } from "#lib/env";

const key = Buffer.alloc(32, 1).toString("base64");
const least = {
  DATABASE_URL: "postgres://guicang_app:x@127.0.0.1/guicang",
  AUTH_SECRET: key,
  DATA_KEY: key,
  CUSTOMS_TOKEN: key,
  CUSTOMS_CHANNEL: "sandbox",
};
const live = {
  ...least,
  CUSTOMS_CHANNEL: "http",
  CUSTOMS_URL: "https://customs.example/in",
  SIGNER_COMMAND: "sign",
  CUSTOMS_OFFICE_CODE: "2991",
  DECLARANT_COP_CODE: "3301960001",
  DECLARANT_COP_NAME: "某仓",
  DECLARANT_DXP_ID: "DXPENT0000012345",
  DECLARANT_AGENT_CODE: "3301980001",
  DECLARANT_AGENT_NAME: "某报关行",
};

test("the least is enough for the sandbox on this machine", () => {
  expect(parseEnv(least)).toMatchObject({
    PORT: 3000,
    SANDBOX_PORT: 3001,
    HOST: "127.0.0.1",
    PUBLIC_URL: "http://localhost:3000",
    CUSTOMS_URL: "http://127.0.0.1:3001/customs/documents",
    CUSTOMS_OFFICE_CODE: "2991",
  });
});

test("an empty variable counts as left out", () => {
  expect(parseEnv({ ...least, PORT: "", CUSTOMS_URL: "" }).PORT).toBe(3000);
});

test("certificate and key make the address https", () => {
  const env = parseEnv({ ...least, HOST: "0.0.0.0", TLS_CERT: "c.pem", TLS_KEY: "k.pem" });
  expect(env.PUBLIC_URL).toBe("https://localhost:3000");
});

const accepted: [what: string, variables: Record<string, string>][] = [
  ["a live channel with everything named", live],
  [
    "a live channel by drop folder, whose client signs",
    {
      ...live,
      CUSTOMS_URL: "",
      SIGNER_COMMAND: "",
      SIGNER: "client",
      CUSTOMS_CHANNEL: "folder",
      CUSTOMS_OUT_FOLDER: "/out",
      CUSTOMS_IN_FOLDER: "/in",
    },
  ],
  ["a proxy in front", { ...least, HOST: "0.0.0.0", PUBLIC_URL: "https://guicang.example/" }],
];

test.each(accepted)("takes %s", (_, variables) => {
  expect(() => parseEnv(variables)).not.toThrow();
});

const refused: [what: string, change: Record<string, string | undefined>, sentence: RegExp][] = [
  ["no database", { DATABASE_URL: undefined }, /^DATABASE_URL is missing\.$/],
  ["another kind of database", { DATABASE_URL: "mysql://x" }, /^DATABASE_URL is wrong: .*postgres/],
  ["a port out of range", { PORT: "99999" }, /^PORT is wrong/],
  ["a port in words", { PORT: "many" }, /^PORT is wrong/],
  ["a short secret", { AUTH_SECRET: "short" }, /^AUTH_SECRET is wrong: .*32/],
  ["a short key", { DATA_KEY: "c2hvcnQ=" }, /^DATA_KEY is wrong: .*32 random bytes/],
  ["a certificate without its key", { TLS_CERT: "c.pem" }, /^TLS_KEY is missing/],
  ["a key without its certificate", { TLS_KEY: "k.pem" }, /^TLS_CERT is missing/],
  ["the whole network over http", { HOST: "0.0.0.0" }, /^HOST is 0\.0\.0\.0.*TLS_CERT/],
  [
    "no channel, so that none is guessed",
    { CUSTOMS_CHANNEL: undefined },
    /^CUSTOMS_CHANNEL is missing: .*sandbox, or http/,
  ],
  ["an empty channel", { CUSTOMS_CHANNEL: "" }, /^CUSTOMS_CHANNEL is missing/],
  ["an unknown channel", { CUSTOMS_CHANNEL: "fax" }, /^CUSTOMS_CHANNEL is wrong/],
  ["an office that is none", { CUSTOMS_OFFICE_CODE: "29" }, /^CUSTOMS_OFFICE_CODE is wrong/],
  [
    "a live channel without its office",
    { ...live, CUSTOMS_OFFICE_CODE: undefined },
    /^CUSTOMS_OFFICE_CODE is missing/,
  ],
  [
    "a live channel without its declarant",
    { ...live, DECLARANT_DXP_ID: undefined },
    /^DECLARANT_DXP_ID is missing/,
  ],
  ["a live channel that nobody signs", { ...live, SIGNER_COMMAND: undefined }, /^SIGNER_COMMAND is missing/],
  [
    "a drop folder with one end",
    { CUSTOMS_OUT_FOLDER: "/out" },
    /^CUSTOMS_OUT_FOLDER and CUSTOMS_IN_FOLDER belong together/,
  ],
  [
    "a channel by drop folder without one",
    { ...live, CUSTOMS_CHANNEL: "folder" },
    /^CUSTOMS_OUT_FOLDER is missing/,
  ],
  [
    "a post office that nothing comes from",
    { SMTP_URL: "smtps://mail.example" },
    /^SMTP_URL and SMTP_FROM belong/,
  ],
  ["a post office by another way", { SMTP_URL: "https://mail.example" }, /^SMTP_URL is wrong: .*smtps/],
  ["a sender that is no address", { SMTP_FROM: "归仓" }, /^SMTP_FROM is wrong: .*e-mail/],
  ["a live channel without its address", { ...live, CUSTOMS_URL: undefined }, /^CUSTOMS_URL is missing/],
];

test.each(refused)("refuses %s", (_, change, sentence) => {
  expect(() => parseEnv({ ...least, ...change })).toThrow(sentence);
});
