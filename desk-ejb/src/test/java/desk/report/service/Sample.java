package desk.report.service;

import desk.report.api.RegisterColumn;
import desk.report.api.RegisterDocument;
import desk.report.api.Words;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** A visitor register as the house writes it, with believable rows made one by one. */
final class Sample {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Instant NINE = Instant.parse("2026-07-31T01:00:00Z");

    private static final Map<String, String> MESSAGES = Map.of(
            "report.document.page", "第 {0} 页　共 {1} 页",
            "report.document.total", "共 {0} 条记录",
            "report.document.none", "（本期间无记录）",
            "report.document.replaced", "〓：字库未收的字，共 {0} 个");

    private static final String[] NAMES = {"王小明", "欧阳若兰", "李建国", "买买提·艾力", "陈思远", "Maria Fernández", "郑一"};
    private static final String[] FIRMS = {
        "广州市天河区建设工程有限公司", "省体育局", "中国移动通信集团广东有限公司广州分公司", "Siemens Healthineers (China) Co., Ltd.", "中山大学附属第三医院"
    };
    private static final String[] PURPOSES = {"洽谈赛事保障方案", "送审图纸", "设备检修（二层弱电间）", "面试", "领取证件，并参加志愿者岗前培训"};

    private Sample() {}

    static RegisterDocument register() {
        return new RegisterDocument(
                "来访人员登记表",
                "Visitor Register",
                List.of("期间：2026-07-01 至 2026-07-31", "前台：一号楼大堂", "制表：周敏　2026-08-01 09:15"),
                columns(),
                List.of("注：证件号码与电话已部分隐藏。"),
                List.of("制表人", "审核人", "日期"),
                SHANGHAI,
                words());
    }

    static RegisterDocument of(RegisterColumn... columns) {
        return new RegisterDocument(
                "物品登记表", "", List.of("2026-07"), List.of(columns), List.of("注"), List.of(), SHANGHAI, words());
    }

    static List<RegisterColumn> columns() {
        return List.of(
                RegisterColumn.ordinal("ordinal", "序号"),
                RegisterColumn.date("day", "日期"),
                RegisterColumn.text("name", "姓名", 6).centered(),
                RegisterColumn.text("sex", "性别", 2).centered(),
                RegisterColumn.text("organisation", "单位", 11),
                RegisterColumn.text("document", "证件", 12),
                RegisterColumn.text("phone", "电话", 8).centered(),
                RegisterColumn.number("people", "人数", 2).centered(),
                RegisterColumn.text("host", "被访人/部门", 10),
                RegisterColumn.text("purpose", "事由", 9),
                RegisterColumn.text("things", "携带物品", 8),
                RegisterColumn.text("plate", "车牌", 7).centered(),
                RegisterColumn.text("badge", "证牌号", 5).centered(),
                RegisterColumn.time("arrived", "来访"),
                RegisterColumn.time("left", "离开"),
                RegisterColumn.text("agent", "经办", 5).centered(),
                RegisterColumn.text("remark", "备注", 6));
    }

    static List<Object> row(int i) {
        Instant arrived = NINE.plusSeconds(i * 37L);
        return Arrays.asList(
                null,
                arrived,
                NAMES[i % NAMES.length],
                i % 3 == 0 ? "女" : "男",
                FIRMS[i % FIRMS.length],
                "440***********" + (1000 + i % 9000),
                "138****" + (1000 + i * 7 % 9000),
                1 + i % 4,
                i % 2 == 0 ? "刘芳 / 竞赛部" : "黄志强 / 信息技术部",
                PURPOSES[i % PURPOSES.length],
                i % 3 == 1 ? "笔记本电脑 1 台" : null,
                i % 4 == 0 ? "粤A·" + (10000 + i % 80000) : null,
                "V" + (100 + i % 800),
                arrived,
                i % 5 == 0 ? null : arrived.plusSeconds(3600),
                "周敏",
                i % 11 == 0 ? "代同事领取" : null);
    }

    static Iterable<List<Object>> rows(int count) {
        return () -> {
            Iterator<List<Object>> rows =
                    IntStream.range(0, count).mapToObj(Sample::row).iterator();
            return rows;
        };
    }

    static Words words() {
        return new Words() {
            @Override
            public Locale locale() {
                return Locale.SIMPLIFIED_CHINESE;
            }

            @Override
            public String of(String key, Object... arguments) {
                return new MessageFormat(MESSAGES.get(key), locale()).format(arguments);
            }
        };
    }
}
