package desk.run.sample;

import desk.directory.domain.Person;
import desk.directory.domain.Rank;
import desk.run.sample.Names.Name;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The organisations of the house, their departments and people: sample names, rooms by floor and department. */
final class House {

    /** Somebody who is visited. */
    record Host(UUID id, String name, String room, boolean leader) {}

    private record Section(String zh, String en, int people) {}

    private record Body(String zh, String en, List<Section> sections) {}

    private static final int COMMITTEE = 13;
    private static final int COMPANY = 9;
    private static final int PARTNER = 12;

    private static final List<Body> BODIES = List.of(
            new Body(
                    "示例运动会组委会",
                    "Sample Games Organising Committee",
                    List.of(
                            new Section("办公室", "General Office", COMMITTEE),
                            new Section("竞赛部", "Competition", COMMITTEE),
                            new Section("场馆部", "Venues", COMMITTEE),
                            new Section("信息技术部", "Technology", COMMITTEE),
                            new Section("新闻宣传部", "Media and Communications", COMMITTEE),
                            new Section("大型活动部", "Ceremonies and Events", COMMITTEE),
                            new Section("志愿者部", "Volunteers", COMMITTEE),
                            new Section("安全保卫部", "Security", COMMITTEE),
                            new Section("财务部", "Finance", COMMITTEE),
                            new Section("人力资源部", "Human Resources", COMMITTEE),
                            new Section("市场开发部", "Marketing", COMMITTEE),
                            new Section("医疗卫生部", "Medical Services", COMMITTEE))),
            new Body(
                    "示例体育文化中心运营有限公司",
                    "Sample Venue Operations Ltd",
                    List.of(
                            new Section("工程部", "Engineering", COMPANY),
                            new Section("客户服务部", "Guest Services", COMPANY),
                            new Section("物业部", "Facilities", COMPANY),
                            new Section("票务部", "Ticketing", COMPANY),
                            new Section("行政部", "Administration", COMPANY))),
            new Body(
                    "示例广播电视台",
                    "Sample Broadcasting Service",
                    List.of(
                            new Section("转播中心", "Host Broadcast", PARTNER),
                            new Section("技术保障部", "Broadcast Engineering", PARTNER))),
            new Body("示例通信集团", "Sample Telecom (sponsor)", List.of(new Section("现场办公室", "On-site Office", 8))),
            new Body("示例饮料公司", "Sample Beverages (sponsor)", List.of(new Section("现场办公室", "On-site Office", 7))));

    private static final List<String> TITLES = List.of("主管", "项目经理", "项目专员", "协调员", "文秘", "工程师", "助理", "专员", "干事");

    private final Dice dice;
    private final Names names;
    private final Batch batch;
    private final Instant made;
    private final List<Host> hosts = new ArrayList<>();
    private int departments;

    /** The people of one set of organisations. */
    static final int PEOPLE = 240;

    House(Dice dice, Names names, Batch batch, Instant made) {
        this.dice = dice;
        this.names = names;
        this.batch = batch;
        this.made = made;
    }

    /** Fills the directory with the organisations, several times over when more people are wanted; everybody in it. */
    List<Host> build(int people) {
        for (int copy = 1; hosts.size() < people; copy++) {
            String number = copy == 1 ? "" : " " + copy;
            BODIES.forEach(body -> organisation(body, number));
        }
        return List.copyOf(hosts);
    }

    private void organisation(Body body, String number) {
        UUID id = dice.id(made);
        batch.add(Table.ORGANISATION, id, body.zh() + number, body.en() + number);
        int position = 0;
        for (Section section : body.sections()) {
            department(id, section, position++);
        }
    }

    private void department(UUID organisation, Section section, int position) {
        UUID id = dice.id(made);
        batch.add(Table.DEPARTMENT, id, organisation, section.zh(), section.en(), position);
        departments++;
        for (int place = 0; place < section.people(); place++) {
            person(id, section, position == 0 && departments == 1, place);
        }
    }

    private void person(UUID department, Section section, boolean firstOffice, int place) {
        boolean foreign = section.en().contains("Broadcast") && place % 3 == 2;
        Name name = foreign ? names.foreign() : names.chinese();
        UUID id = dice.id(made);
        boolean headed = place == 0;
        Rank rank = firstOffice && place < 3 ? Rank.VIP : headed ? Rank.LEADER : Rank.ORDINARY;
        String room = room(place);
        String phone = String.format("8%02d%02d", departments, place);
        boolean key = headed || place == 3;
        batch.add(
                Table.PERSON,
                id,
                department,
                name.written(),
                name.latin(),
                name.sex(),
                title(firstOffice, place, foreign),
                rank,
                room,
                phone,
                email(name, hosts.size()),
                key);
        for (String word : Person.searchKeys(name.written(), name.latin(), room, phone)) {
            batch.add(Table.SEARCH_KEY, "person", id, word);
        }
        hosts.add(new Host(id, name.written(), room, rank != Rank.ORDINARY));
    }

    /** Office 106 is the committee's general office; four departments a floor, leaders in rooms of their own. */
    private String room(int place) {
        int floor = 1 + (departments - 1) / 4 % 40;
        int first = 6 + (departments - 1) % 4 * 6;
        int door = place == 0 ? 1 : place < 5 ? 0 : 2 + place / 4 % 4;
        return String.format("%d%02d", floor, first + door);
    }

    private String title(boolean firstOffice, int place, boolean foreign) {
        if (firstOffice && place < 3) {
            return List.of("主席", "常务副主席", "秘书长").get(place);
        }
        if (foreign) {
            return "Broadcast Manager";
        }
        return switch (place) {
            case 0 -> "部长";
            case 1 -> "副部长";
            case 3 -> "联络员";
            default -> dice.one(TITLES);
        };
    }

    private static String email(Name name, int count) {
        String local = java.text.Normalizer.normalize(name.latin(), java.text.Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z ]", "")
                .replace(' ', '.');
        return local + "." + count + "@sample.example";
    }
}
