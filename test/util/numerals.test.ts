import assert from "node:assert/strict";
import { test } from "node:test";
import nzh from "nzh/cn";
import { plain } from "../../server/src/util/decimal.ts";
import { readHan, readNumeral } from "../../server/src/util/numerals.ts";

test("Chinese numerals are read as nzh writes them", () => {
  const some = [
    ...Array(1200).keys(),
    2000,
    2003,
    3010,
    3100,
    9999,
    10000,
    10001,
    10020,
    20300,
    123456,
    9999999,
  ];
  for (const number of some) {
    assert.equal(readHan(nzh.encodeS(number)), number, nzh.encodeS(number));
    const whole = nzh.encodeS(number, { tenMin: true });
    assert.equal(readHan(whole), number, whole);
  }
});

test("numerals as people write them", () => {
  const read = (text: string): string | undefined => {
    const found = readNumeral(text, 0);
    return found && `${plain(found.value)} ${text.slice(found.end)}`;
  };
  assert.equal(read("两件"), "2 件");
  assert.equal(read("一百零二件"), "102 件");
  assert.equal(read("一百五件"), "150 件");
  assert.equal(read("二〇二四年"), "2024 年");
  assert.equal(read("1,204件"), "1204 件");
  assert.equal(read("１２件"), "12 件");
  assert.equal(read("5，12件"), "5 ，12件");
  assert.equal(read("23.5%"), "23.5 %");
  assert.equal(read("十百件"), undefined);
  assert.equal(read("件"), undefined);
});
