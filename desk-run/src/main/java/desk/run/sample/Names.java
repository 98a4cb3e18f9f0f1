package desk.run.sample;

import desk.shared.domain.Sex;
import java.util.List;
import java.util.Locale;

/** Invented names, put together from common parts, with their reading in Latin letters. */
final class Names {

    /** A name, how it is written in Latin letters, and the sex it was made for. */
    record Name(String written, String latin, Sex sex) {}

    private static final List<String> SURNAMES = List.of(
            "王 Wang",
            "李 Li",
            "张 Zhang",
            "刘 Liu",
            "陈 Chen",
            "杨 Yang",
            "黄 Huang",
            "赵 Zhao",
            "吴 Wu",
            "周 Zhou",
            "徐 Xu",
            "孙 Sun",
            "马 Ma",
            "朱 Zhu",
            "胡 Hu",
            "郭 Guo",
            "何 He",
            "林 Lin",
            "罗 Luo",
            "梁 Liang",
            "宋 Song",
            "郑 Zheng",
            "谢 Xie",
            "韩 Han",
            "唐 Tang",
            "冯 Feng",
            "于 Yu",
            "董 Dong",
            "萧 Xiao",
            "程 Cheng",
            "曹 Cao",
            "袁 Yuan",
            "邓 Deng",
            "许 Xu",
            "傅 Fu",
            "沈 Shen",
            "曾 Zeng",
            "彭 Peng",
            "吕 Lü",
            "苏 Su",
            "卢 Lu",
            "蒋 Jiang",
            "蔡 Cai",
            "贾 Jia",
            "丁 Ding",
            "魏 Wei",
            "薛 Xue",
            "叶 Ye",
            "阎 Yan",
            "余 Yu",
            "潘 Pan",
            "杜 Du",
            "戴 Dai",
            "夏 Xia",
            "钟 Zhong",
            "汪 Wang",
            "田 Tian",
            "任 Ren",
            "姜 Jiang",
            "范 Fan",
            "方 Fang",
            "石 Shi",
            "姚 Yao",
            "谭 Tan",
            "廖 Liao",
            "邹 Zou",
            "熊 Xiong",
            "金 Jin",
            "陆 Lu",
            "单 Shan",
            "仇 Qiu",
            "解 Xie",
            "查 Zha",
            "欧阳 Ouyang",
            "司徒 Situ",
            "上官 Shangguan",
            "诸葛 Zhuge");

    private static final List<String> MEN = List.of(
            "伟 wei",
            "强 qiang",
            "磊 lei",
            "军 jun",
            "洋 yang",
            "勇 yong",
            "杰 jie",
            "涛 tao",
            "明 ming",
            "超 chao",
            "刚 gang",
            "平 ping",
            "辉 hui",
            "鹏 peng",
            "华 hua",
            "飞 fei",
            "鑫 xin",
            "波 bo",
            "斌 bin",
            "宇 yu",
            "浩 hao",
            "凯 kai",
            "健 jian",
            "俊 jun",
            "建国 jianguo",
            "志强 zhiqiang",
            "思远 siyuan",
            "子轩 zixuan",
            "浩然 haoran",
            "文博 wenbo",
            "嘉豪 jiahao",
            "宇航 yuhang",
            "国栋 guodong",
            "永康 yongkang",
            "启明 qiming",
            "少华 shaohua",
            "家乐 jiale",
            "立群 liqun",
            "振东 zhendong",
            "一凡 yifan");

    private static final List<String> WOMEN = List.of(
            "芳 fang",
            "娜 na",
            "敏 min",
            "静 jing",
            "丽 li",
            "艳 yan",
            "娟 juan",
            "霞 xia",
            "秀英 xiuying",
            "燕 yan",
            "玲 ling",
            "丹 dan",
            "萍 ping",
            "红 hong",
            "雪 xue",
            "倩 qian",
            "梅 mei",
            "琳 lin",
            "洁 jie",
            "颖 ying",
            "婷 ting",
            "慧 hui",
            "莹 ying",
            "悦 yue",
            "若兰 ruolan",
            "雨桐 yutong",
            "诗涵 shihan",
            "梦琪 mengqi",
            "欣怡 xinyi",
            "佳慧 jiahui",
            "思琪 siqi",
            "晓燕 xiaoyan",
            "文静 wenjing",
            "丽华 lihua",
            "淑珍 shuzhen",
            "美玲 meiling",
            "子涵 zihan",
            "雅婷 yating",
            "秋月 qiuyue",
            "一诺 yinuo");

    private static final List<String> FOREIGN_MEN = List.of(
            "James", "Oliver", "Lukas", "Mateo", "Arjun", "Kenji", "Omar", "Pierre", "Marco", "Tomasz", "Daniel",
            "Hugo", "Sven", "Anton", "Rashid", "Minh");

    private static final List<String> FOREIGN_WOMEN = List.of(
            "Emma", "Sofia", "Mia", "Yuki", "Priya", "Amina", "Claire", "Giulia", "Anna", "Laura", "Ingrid", "Fatima",
            "Elena", "Hannah", "Noor", "Linh");

    private static final List<String> FOREIGN_SURNAMES = List.of(
            "Smith",
            "Müller",
            "García",
            "Rossi",
            "Sharma",
            "Tanaka",
            "Al-Hassan",
            "Dubois",
            "Kowalski",
            "Johansson",
            "O'Brien",
            "Nguyen",
            "Silva",
            "Petrov",
            "Jensen",
            "Kim",
            "Tan",
            "Fernández",
            "Becker",
            "Suzuki");

    private final Dice dice;

    Names(Dice dice) {
        this.dice = dice;
    }

    Name chinese() {
        Sex sex = dice.percent(54) ? Sex.MALE : Sex.FEMALE;
        String[] surname = dice.one(SURNAMES).split(" ");
        String[] given = given(sex == Sex.MALE ? MEN : WOMEN);
        String latin = surname[1] + " " + given[1].substring(0, 1).toUpperCase(Locale.ROOT) + given[1].substring(1);
        return new Name(surname[0] + given[0], latin, sex);
    }

    /** As listed, or two of one character put together. */
    private String[] given(List<String> listed) {
        String[] first = dice.one(listed).split(" ");
        String[] second = dice.one(listed).split(" ");
        boolean both = dice.percent(40) && first[0].length() == 1 && second[0].length() == 1;
        return both ? new String[] {first[0] + second[0], first[1] + second[1]} : first;
    }

    Name foreign() {
        Sex sex = dice.percent(54) ? Sex.MALE : Sex.FEMALE;
        String name = dice.one(sex == Sex.MALE ? FOREIGN_MEN : FOREIGN_WOMEN) + " " + dice.one(FOREIGN_SURNAMES);
        return new Name(name, name, sex);
    }
}
