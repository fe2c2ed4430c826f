/** Traditional forms and the simplified ones of characters that are frequent in names. */
const SIMPLER: ReadonlyMap<string, string> = new Map(
  (
    '劉刘 陳陈 張张 楊杨 趙赵 黃黄 吳吴 鄧邓 許许 馬马 孫孙 羅罗 鄭郑 謝谢 韓韩 馮冯 蕭萧 葉叶 呂吕 蘇苏 盧卢 蔣蒋 賈贾 鍾钟 ' +
    '萬万 譚谭 賴赖 龍龙 顧顾 龔龚 嚴严 陸陆 鄒邹 閻阎 賀贺 湯汤 錢钱 喬乔 龐庞 蘭兰 歐欧 陽阳 國国 華华 偉伟 麗丽 強强 軍军 ' +
    '傑杰 寶宝 鳳凤 榮荣 蓮莲 愛爱 瑩莹 靜静 貴贵 義义 禮礼 學学 興兴 慶庆 誠诚 勝胜 輝辉 鴻鸿 達达 遠远 順顺 銘铭 鋒锋 濤涛 ' +
    '澤泽 潔洁 藝艺 雲云 飛飞 齊齐 純纯 紅红 維维 綺绮 緯纬 績绩 繼继 續续 聖圣 聰聪 鵬鹏 鶴鹤 麥麦 彥彦 嶽岳 巖岩 廣广 應应 ' +
    '懷怀 恆恒 憲宪 擇择 曉晓 暉晖 書书 會会 東东 棟栋 業业 楓枫 樂乐 樹树 橋桥 權权 歡欢 漢汉 潤润 滿满 瀟潇 灝灏 煒炜 煥焕 ' +
    '燁烨 爾尔 獻献 瑋玮 瓊琼 瑤瑶 環环 當当 發发 碩硕 禎祯 穎颖 筆笔 綠绿 聯联 藍蓝 蘊蕴 諾诺 謙谦 豐丰 贊赞 賢贤 躍跃 軒轩 ' +
    '載载 輔辅 連连 進进 運运 適适 選选 鄉乡 銀银 鋼钢 錦锦 鎮镇 鑒鉴 長长 門门 開开 關关 陰阴 雙双 韻韵 頌颂 頤颐 風风 駿骏 ' +
    '驍骁 鳴鸣 壽寿 夢梦 姍姗 婭娅 嬋婵 嫻娴 寧宁 實实 專专 將将 彌弥 單单 區区 蓋盖 詩诗 語语 詠咏 諺谚 譽誉 讓让 質质 賓宾 ' +
    '閔闵 項项 鄔邬 酈郦 魯鲁 鮑鲍 費费 莊庄 範范 倫伦 儀仪 優优 兒儿 剛刚 劍剑 勳勋 勵励 匯汇 啟启 圓圆 堅坚 塵尘 嵐岚 師师 ' +
    '帥帅 幹干 徑径 從从 據据 於于 晉晋 暢畅 標标 櫻樱 歲岁 淵渊 淨净 溫温 煙烟 營营 爭争 畫画 瀅滢 祿禄 稟禀 竅窍 節节 簡简 ' +
    '粵粤 絲丝 綱纲 羨羡 翹翘 聲声 膽胆 臨临 舉举 艷艳 豔艳 艶艳'
  )
    .split(' ')
    .map((pair) => [pair[0] ?? '', pair[1] ?? ''] as const),
);
/** Surnames of two characters. */
const DOUBLE = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 南宫 长孙 宇文 轩辕'.split(' '),
);
const DOUBLE_HANGUL = new Set('남궁 황보 제갈 사공 선우 독고'.split(' '));

export const simplified = (text: string): string =>
  Array.from(text, (character) => SIMPLER.get(character) ?? character).join('');

/**
 * A Chinese or Korean name that is written in one, parted into family and given name; null for any
 * other text, or one too long to be such a name.
 */
export function partedName(
  text: string,
): { readonly family: string; readonly given: string } | null {
  const isHan = /^\p{Script=Han}{2,4}$/u.test(text);
  if (!isHan && !/^\p{Script=Hangul}{2,4}$/u.test(text)) return null;
  const name = isHan ? simplified(text) : text;
  const doubles = isHan ? DOUBLE : DOUBLE_HANGUL;
  const length = name.length > 2 && doubles.has(name.slice(0, 2)) ? 2 : 1;
  return { family: name.slice(0, length), given: name.slice(length) };
}
