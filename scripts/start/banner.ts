import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FirstStep } from "../demo/try-first.ts";
import { projectRoot, type StartSettings } from "./settings.ts";

type DemoAccount = { role: string; login: string; password: string; pin: string; name: string };

/** What a newcomer needs to go on: the address, one account per role, what to try first. */
export function banner({ env, dataDir, withSandbox, withDemo }: StartSettings): string {
  const accounts: DemoAccount[] = withDemo ? readList(dataDir, "demo-accounts.json") : [];
  const boxes: FirstStep[] = withDemo ? readList(dataDir, "demo-first-steps.json") : [];
  return [
    "",
    `  归仓 Guicang  →  ${env.PUBLIC_URL}`,
    ...(withSandbox ? [`  沙箱 sandbox  →  http://localhost:${env.SANDBOX_PORT}`] : []),
    "",
    ...accountTable(accounts),
    ...(accounts.length > 0 ? [...firstSteps, ...boxTable(boxes)] : noAccounts),
    "",
    "  停止 stop: Ctrl-C",
    "",
  ].join("\n");
}

const firstSteps = [
  "  先试一试：到货员扫描运单登记到货，收货员拆包逐件清点，质检员质检，报关员申报，关员核验，",
  "  再看退货单页上的反馈闭环合上。",
  "  Try first: scan a waybill as dock clerk, count the pieces as receiving clerk, inspect, declare, verify,",
  "  and watch the feedback loop close on the page of the return.",
];

const noAccounts = ["  建立首个管理员 · first administrator: npm run admin -- create"];

function readList<T>(dataDir: string, file: string): T[] {
  try {
    return JSON.parse(readFileSync(join(dataDir, file), "utf8"));
  } catch {
    return [];
  }
}

const boxNames = {
  release: "返还平台/商家 release",
  reship: "退运出境 reship",
  destroy: "销毁 destroy",
  move_out: "逾期，复运出区 late, moves out",
  two_parcels: "一单两包裹 one return, two boxes",
  two_returns: "一箱两单，按序列号分 two returns, one box",
  review: "人工审核 manual review",
  refused: "海关退单 refused by customs",
  sent_back: "退回改单 sent back, amended",
  pre_declared: "预申报 declared before it comes",
  pre_declared_short: "预申报后少件 declared before, comes short",
  recalled_gone: "出库后召回 recalled once gone",
  recalled_here: "在库召回 recalled while here",
} as const satisfies Record<FirstStep["try"], string>;

/** Boxes that are expected and not here yet, with the barcodes of what lies in them. */
function boxTable(boxes: readonly FirstStep[]): string[] {
  if (boxes.length === 0) return [];
  const rows = [
    ["试一试 try", "运单号 waybill", "商品条码 barcode"],
    ...boxes.flatMap(({ try: name, waybills, codes }) =>
      waybills.map((waybill, index) => [index === 0 ? boxNames[name] : "", waybill, codes[index] ?? ""]),
    ),
  ];
  return ["", ...inColumns(rows)];
}

function accountTable(accounts: readonly DemoAccount[]): string[] {
  if (accounts.length === 0) return [];
  const rows = [
    ["岗位 role", "账号 login", "密码 password", "PIN", "姓名 name"],
    ...accounts.map(({ role, login, password, pin, name }) => [roleName(role), login, password, pin, name]),
  ];
  return [...inColumns(rows), ""];
}

function inColumns(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  return rows.map((row) =>
    `  ${row.map((cell, column) => pad(cell, widths[column] ?? 0)).join("  ")}`.trimEnd(),
  );
}

/** The words the screens use for a role, in both languages. */
function roleName(role: string): string {
  const inLanguage = (locale: string): string | undefined => {
    const file = join(projectRoot, "lib", "i18n", "messages", locale, "shell.json");
    return JSON.parse(readFileSync(file, "utf8")).roles?.[role];
  };
  return `${inLanguage("zh") ?? role} ${inLanguage("en") ?? ""}`.trim();
}

/** Chinese characters take two columns of a terminal. */
function width(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 2 : 1), 0);
}

function pad(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - width(text)));
}
