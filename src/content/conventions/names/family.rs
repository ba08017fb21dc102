//! The family names of Chinese and Korean with how they are spelled in Latin letters: they tell that two spellings are one person's, and
//! that a word of Hangul is a name.

use super::shape::is_east_asian;
use crate::text::name::term_key;

/// The commonest, each right before its spelling in pinyin.
#[rustfmt::skip]
const CHINESE: &str = "王wang 李li 张zhang 張zhang 刘liu 劉liu 陈chen 陳chen 杨yang 楊yang 黄huang 黃huang 赵zhao 趙zhao 吴wu 吳wu 周zhou 徐xu 孙sun 孫sun 马ma 馬ma 朱zhu 胡hu 郭guo 何he 高gao 林lin 罗luo 羅luo 郑zheng 鄭zheng 梁liang 谢xie 謝xie 宋song 唐tang 许xu 許xu 韩han 韓han 冯feng 馮feng 邓deng 鄧deng 曹cao 彭peng 曾zeng 肖xiao 萧xiao 蕭xiao 田tian 董dong 袁yuan 潘pan 于yu 蒋jiang 蔣jiang 蔡cai 余yu 杜du 叶ye 葉ye 程cheng 苏su 蘇su 魏wei 吕lu 呂lu 丁ding 任ren 沈shen 姚yao 卢lu 盧lu 姜jiang 崔cui 钟zhong 鍾zhong 谭tan 譚tan 陆lu 陸lu 汪wang 范fan 金jin 石shi 廖liao 贾jia 賈jia 夏xia 韦wei 韋wei 付fu 傅fu 方fang 白bai 邹zou 鄒zou 孟meng 熊xiong 秦qin 邱qiu 江jiang 尹yin 薛xue 闫yan 阎yan 段duan 雷lei 侯hou 龙long 龍long 史shi 陶tao 黎li 贺he 賀he 顾gu 顧gu 毛mao 郝hao 龚gong 龔gong 邵shao 万wan 萬wan 钱qian 錢qian 严yan 嚴yan 覃qin 武wu 戴dai 莫mo 孔kong 向xiang 汤tang 湯tang 温wen 康kang 施shi 文wen 牛niu 樊fan 葛ge 邢xing 安an 齐qi 易yi 乔qiao 伍wu 庞pang 颜yan 倪ni 庄zhuang 聂nie 章zhang 鲁lu 岳yue 翟zhai 殷yin 詹zhan 申shen 耿geng 关guan 兰lan 焦jiao 俞yu 左zuo 柳liu 甘gan 祝zhu 包bao 宁ning 尚shang 符fu 舒shu 阮ruan 柯ke 纪ji 梅mei 童tong 凌ling 毕bi 单shan 季ji 裴pei 霍huo 涂tu 成cheng 苗miao 谷gu 盛sheng 曲qu 翁weng 骆luo 蓝lan 路lu 游you 辛xin 靳jin 管guan 柴chai 蒙meng 鲍bao 华hua 喻yu 祁qi 蒲pu 房fang 滕teng 屈qu 饶rao 解xie 牟mou 艾ai 尤you 阳yang 时shi 穆mu 农nong 司si 卓zhuo 古gu 吉ji 简jian 车che 项xiang 连lian 麦mai 褚chu 娄lou 窦dou 戚qi 岑cen 景jing 党dang 宫gong 费fei";

/// Those of Korea, each with its spellings.
#[rustfmt::skip]
const KOREAN: &str = "김kim 이lee 이yi 이rhee 박park 박pak 최choi 최choe 정jung 정jeong 정chung 강kang 조cho 조jo 윤yoon 윤yun 장jang 장chang 임lim 임im 한han 오oh 서seo 서suh 신shin 권kwon 황hwang 안ahn 안an 송song 전jeon 전jun 홍hong 유yoo 유yu 고ko 고go 문moon 양yang 손son 배bae 백baek 백paik 허heo 허hur 남nam 심shim 심sim 노noh 노roh 하ha 곽kwak 성sung 성seong 차cha 주joo 주ju 우woo 구koo 구ku 류ryu 나na 진jin 지ji 엄eom 엄um 채chae 원won 천cheon 천chun 방bang 공kong 공gong 현hyun 함ham 변byun 변byeon 염yeom 여yeo 추choo 추chu 도do 소so 석seok 석suk 선sun 설seol 마ma 길gil 연yeon 위wi 표pyo 명myung 명myeong 기ki 반ban 라ra 왕wang 금keum 옥ok 육yook 인in 맹maeng 제je 모mo 탁tak 국kook 어eo 은eun 편pyeon 용yong 예ye 봉bong 사sa 부boo 황보hwangbo 남궁namgung 선우sunwoo";

/// Names with their spellings.
fn spelled(names: &str) -> impl Iterator<Item = (&str, &str)> {
    names.split(' ').filter_map(|pair| pair.split_at_checked(pair.find(|c: char| c.is_ascii_lowercase())?))
}

/// Tells whether a name in Chinese or Korean and one in Latin letters are of the same family: `Wei Zhang (张伟)`. A body in brackets bears
/// no such name.
pub(super) fn are_one(a: &str, b: &str) -> bool {
    let (own, latin) = match (is_east_asian(a), is_east_asian(b)) {
        (true, false) => (a.trim(), b),
        (false, true) => (b.trim(), a),
        _ => return false,
    };
    let key = term_key(latin);
    let n_words = key.split([' ', '-']).count();
    let is_name = (2..=4).contains(&own.chars().count()) && (2..=4).contains(&n_words);
    let is_spelled = |(name, spelling): (&str, &str)| {
        own.starts_with(name) && own.len() > name.len() && key.split([' ', '-']).any(|word| word == spelling)
    };
    is_name && spelled(CHINESE).chain(spelled(KOREAN)).any(is_spelled)
}

/// Tells whether a word of Hangul begins with a family name, and is no longer than names are.
pub(in crate::content::conventions) fn is_korean_name(word: &str) -> bool {
    const LONGEST: usize = 4;
    let are_syllables = word.chars().all(|c| matches!(c, '\u{AC00}'..='\u{D7A3}'));
    are_syllables
        && (2..=LONGEST).contains(&word.chars().count())
        && spelled(KOREAN).any(|(name, _)| word.starts_with(name) && word.len() > name.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_be_spelled_twice() {
        for (a, b) in
            [("Wu Wang", "王五"), ("王五", "Wang Wu"), ("Gildong Hong", "홍길동"), ("Lee Mongryong", "이몽룡")]
        {
            assert!(are_one(a, b), "{a} {b}");
        }
        for (a, b) in
            [("Wu Wang", "甲社"), ("Wu Wang", "王"), ("Wu Wang", "Wang Wu"), ("王五", "李四"), ("Wang", "王五")]
        {
            assert!(!are_one(a, b), "{a} {b}");
        }
    }

    #[test]
    fn a_word_of_hangul_may_be_a_name() {
        assert!(["홍길동", "성춘향", "이몽룡"].iter().all(|name| is_korean_name(name)));
        assert!(["카카오", "이", "삼성전자", "Hong", "王五"].iter().all(|word| !is_korean_name(word)));
    }
}
