import type { Random } from "./random.ts";

const surnames = [..."王李张刘陈杨赵黄周吴徐孙朱马胡郭林何高梁"];
const givenNames = ["示一", "示二", "演三", "演四", "例五", "例六", "试七", "试八", "样九", "样十"];
const places = [
  "浙江省杭州市示例区演示路",
  "江苏省南京市示例区样板街",
  "广东省广州市示例区演示大道",
  "四川省成都市示例区样例巷",
  "北京市示例区演示胡同",
  "湖北省武汉市示例区样板路",
  "山东省青岛市示例区演示街",
  "陕西省西安市示例区样例路",
];

/** A buyer nobody can be: region 99 does not exist, and no subscriber has a number that begins with 1380000. */
export function inventBuyer(random: Random) {
  const year = random.int(1965, 2003);
  const month = String(random.int(1, 12)).padStart(2, "0");
  const day = String(random.int(1, 28)).padStart(2, "0");
  const body = `990101${year}${month}${day}${random.digits(3)}`;
  return {
    buyerIdType: "1",
    buyerIdNumber: body + idCheckCharacter(body),
    buyerName: random.pick(surnames) + random.pick(givenNames),
    buyerTelephone: `1380000${random.digits(4)}`,
    consigneeAddress: `${random.pick(places)}${random.int(1, 299)}号${random.int(1, 28)}幢${random.int(101, 2804)}室`,
  };
}

/** ISO 7064 MOD 11-2, the last character of an ID number (GB 11643). */
function idCheckCharacter(body: string): string {
  let sum = 0;
  for (const digit of body) sum = ((sum + Number(digit)) * 2) % 11;
  return "0123456789X".charAt((12 - sum) % 11);
}
