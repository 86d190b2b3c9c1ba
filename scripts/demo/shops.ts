/** Invented platforms, merchants and agents; the first of each has a demo account. */
export const platforms = [
  { code: "3301960T01", name: "海淘优选跨境平台（演示）", orderPrefix: "HT" },
  { code: "3301960T02", name: "云集市国际（演示）", orderPrefix: "YJ" },
  { code: "4401960T03", name: "粤港好物（演示）", orderPrefix: "YG" },
] as const;

export const agents = [
  { code: "3301980A01", name: "杭州通达报关有限公司（演示）" },
  { code: "3302980A02", name: "宁波保税通报关行（演示）" },
  { code: "4401980A03", name: "广州南港报关服务有限公司（演示）" },
] as const;

export const merchants = [
  { code: "3301960M01", name: "杭州樱草美妆贸易有限公司（演示）", kinds: ["cosmetics"], agent: 0 },
  { code: "3302960M02", name: "宁波小树苗母婴用品有限公司（演示）", kinds: ["formula"], agent: 1 },
  { code: "4401960M03", name: "广州康源营养健康有限公司（演示）", kinds: ["supplements"], agent: 2 },
  { code: "4403960M04", name: "深圳声电科技跨境贸易有限公司（演示）", kinds: ["electronics"], agent: 2 },
  { code: "3101960M05", name: "上海衣见服饰进出口有限公司（演示）", kinds: ["fashion"], agent: 0 },
  {
    code: "4101960M06",
    name: "郑州中原百货跨境旗舰店（演示）",
    kinds: ["cosmetics", "supplements"],
    agent: 1,
  },
  { code: "5001960M07", name: "重庆山城全球购有限公司（演示）", kinds: ["formula", "electronics"], agent: 0 },
  {
    code: "1101960M08",
    name: "北京市朝阳区环球优品国际供应链管理有限责任公司天竺综合保税区第一分公司（演示）",
    kinds: ["fashion", "cosmetics"],
    agent: 0,
  },
] as const;

export const carriers = [
  { code: "3301980L01", name: "示例顺达速运（演示）", prefix: "SF", digits: 13, hint: "sf" },
  { code: "3101980L02", name: "示例圆满速递（演示）", prefix: "YT", digits: 13, hint: "yto" },
  { code: "4401980L03", name: "示例极速快递（演示）", prefix: "JT", digits: 13, hint: "jt" },
  { code: "3301980L04", name: "示例邮路（演示）", prefix: "98", digits: 11, hint: "ems" },
] as const;
export type DemoCarrier = (typeof carriers)[number];

/** The account books of the house. */
export const accountBooks = ["T2991W000018", "T2991W000185"] as const;

/** The firm that destroys goods in the demo. */
export const demoContractor = {
  code: "91330100MA2DEMO001",
  name: "杭州绿净环境处置有限公司（演示）",
  licenceNo: "浙危废经第0330100号",
  licensedFor: "一般固体废物、过期化妆品和食品的无害化销毁",
} as const;
