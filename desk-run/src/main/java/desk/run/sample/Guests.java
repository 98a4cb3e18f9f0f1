package desk.run.sample;

import desk.run.sample.Names.Name;
import desk.shared.service.Sealer;
import desk.visitor.domain.DocumentKind;
import desk.visitor.domain.IdentityDocument;
import desk.visitor.domain.Visitor;
import java.time.Instant;
import java.util.List;

/** Makes visitors: who they are, where from, whom they mostly visit; a tenth from abroad. */
final class Guests {

    private static final List<String> FIRMS = List.of(
            "示例科技有限公司",
            "示例建设工程公司",
            "示例传媒集团",
            "示例物流公司",
            "示例会展服务公司",
            "示例设计院",
            "示例电梯维保公司",
            "示例印务公司",
            "示例体育用品公司",
            "示例安防工程公司",
            "示例旅行社",
            "示例大学志愿者协会",
            "示例市体育局",
            "示例餐饮公司",
            "示例快运公司",
            "示例律师事务所",
            "示例会计师事务所",
            "示例医院");

    private static final List<String> FOREIGN_FIRMS = List.of(
            "Sample Sports Federation",
            "Sample Broadcast International",
            "Sample Timing AG",
            "Sample Press Agency",
            "Sample Events Ltd",
            "Sample Olympic Association",
            "Sample Consulting GmbH");

    private static final List<String> PURPOSES = List.of(
            "洽谈赛事保障方案",
            "送审图纸",
            "设备检修",
            "面试",
            "领取证件",
            "志愿者岗前培训",
            "参加协调会",
            "场地勘察",
            "转播方案沟通",
            "物资交接",
            "合同签署",
            "媒体采访",
            "票务对接",
            "消防检查",
            "网络布线",
            "布展",
            "财务对账",
            "医疗点踏勘",
            "送文件",
            "赞助权益沟通");

    private static final List<String> FOREIGN_PURPOSES = List.of(
            "Venue inspection",
            "Broadcast planning meeting",
            "Timing equipment set-up",
            "Interview",
            "Accreditation",
            "Team leaders' meeting",
            "洽谈转播合作",
            "技术官员会议");

    private static final int[] KIND_WEIGHTS = {74, 5, 3, 2, 12, 4};
    private static final DocumentKind[] KINDS = {
        DocumentKind.RESIDENT_ID,
        DocumentKind.HK_MACAO_PERMIT,
        DocumentKind.TAIWAN_PERMIT,
        DocumentKind.FOREIGNER_RESIDENCE,
        DocumentKind.PASSPORT,
        null
    };
    private static final String PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final Dice dice;
    private final Names names;
    private final Documents documents;
    private final List<House.Host> hosts;
    private int count;

    Guests(Dice dice, Names names, List<House.Host> hosts) {
        this.dice = dice;
        this.names = names;
        this.hosts = hosts;
        documents = new Documents(dice);
    }

    Guest next(Instant made) {
        int index = count++;
        DocumentKind kind = KINDS[dice.weighted(KIND_WEIGHTS)];
        boolean foreign = kind == DocumentKind.PASSPORT || kind == DocumentKind.FOREIGNER_RESIDENCE;
        Name name = foreign ? names.foreign() : names.chinese();
        IdentityDocument document = kind == null ? null : documents.of(kind, name.sex(), index);
        return new Guest(
                dice.id(made),
                name,
                dice.percent(93) ? phone(index) : null,
                dice.one(foreign ? FOREIGN_FIRMS : FIRMS),
                dice.percent(18) ? plate(index) : null,
                document,
                dice.one(foreign ? FOREIGN_PURPOSES : PURPOSES),
                hosts.get(dice.skewed(hosts.size())));
    }

    /** 199 0000 xxxx and on: nobody is rung by the sample. */
    private static String phone(int index) {
        return Long.toString(19900000000L + index);
    }

    private String plate(int index) {
        return "粤" + PLATE_LETTERS.charAt(dice.between(0, 22)) + String.format("%05d", index % 100000);
    }

    static String otherPurpose(Dice dice) {
        return dice.one(PURPOSES);
    }

    /** Writes the visitor with its search keys, its document sealed under a key of its own. */
    static void write(Batch batch, Guest guest, Sealer sealer) {
        guest.seal(sealer);
        batch.add(Table.PERSON_KEY, guest.id, sealer.wrap(guest.id, guest.key), guest.firstSeen);
        IdentityDocument document = guest.document;
        batch.add(
                Table.VISITOR,
                guest.id,
                guest.name,
                guest.sex,
                guest.phone,
                guest.organisation,
                guest.plate,
                document == null ? null : document.kind(),
                document == null ? null : guest.sealed.cipher(),
                document == null ? null : sealer.fingerprint(IdentityDocument.LOOKUP, document.lookup()),
                document == null ? null : document.mask(),
                guest.lastArrival,
                guest.firstSeen);
        for (String word : Visitor.searchKeys(guest.name, guest.phone, guest.plate)) {
            batch.add(Table.SEARCH_KEY, "visitor", guest.id, word);
        }
    }
}
