package desk.visitor.domain;

import static desk.shared.domain.Refusals.assertRefused;
import static desk.shared.domain.Refusals.refusalOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "张三、李四 王五|张三/李四/王五",
                "张三，李四；王五|张三/李四/王五",
                "张三,李四;王五|张三/李四/王五",
                "张三/李四|张三/李四",
                "张三\u3000李四|张三/李四",
                "张 三、李 四|张三/李四",
                "张 三 李 四|张三/李四",
                "张三 李 四|张三/李四",
                "欧阳娜娜、、 ,张三、|欧阳娜娜/张三",
                "John Smith, Ann Lee|John Smith/Ann Lee",
                "John Smith and Ann Lee|John Smith/Ann Lee",
                "John Smith & Ann Lee|John Smith/Ann Lee",
                "张三 John Smith 李四|张三/John Smith/李四",
                "Alexandra|Alexandra",
                "阿不都·外力 张三|阿不都·外力/张三",
                "张三|张三",
            })
    void names_are_parted_where_a_person_would_part_them(String typed, String names) {
        var companions = Companions.of(typed);
        assertEquals(List.of(names.split("/", -1)), companions.names());
        assertEquals(companions.names().size(), companions.count());
    }

    @Test
    void every_line_is_a_name() {
        assertEquals(List.of("张三", "李四"), Companions.of("张三\r\n李四\n\n").names());
    }

    @ParameterizedTest
    @CsvSource({"3,3", "０３,3", "3人,3", "3 位,3", "共3人,3", "三人,3", "两位,2", "十,10", "一,1", "0,0", "500,500", "3个,3", "3名,3"
    })
    void a_number_alone_says_how_many_come(String typed, int count) {
        assertEquals(new Companions(List.of(), count), Companions.of(typed));
    }

    @Test
    void names_and_a_number_together_say_both() {
        assertEquals(new Companions(List.of("张三"), 5), Companions.of("张三等5人"));
        assertEquals(new Companions(List.of("张三", "李四"), 10), Companions.of("张三、李四等共十人"));
        assertEquals(new Companions(List.of("张三", "李四"), 2), Companions.of("张三、李四等1人"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "、", ",;", "\n"})
    void nothing_typed_is_nobody(String typed) {
        assertEquals(new Companions(List.of(), 0), Companions.of(typed));
        assertEquals(new Companions(List.of(), 0), Companions.of(null));
    }

    @Test
    void no_more_than_a_coachload_of_coaches_comes_along() {
        var field = "companions";
        assertEquals(500, Companions.of("张三、".repeat(500)).count());
        assertRefused("visit.too-many-companions", field, () -> Companions.of("501"));
        assertRefused("visit.too-many-companions", field, () -> Companions.of("999999999"));
        assertRefused("visit.too-many-companions", field, () -> Companions.of("张三等501人"));
        assertRefused("visit.too-many-companions", field, () -> Companions.of("张三、".repeat(501)));
        assertRefused("visit.too-many-companions", field, () -> new Companions(Collections.nCopies(501, "张三"), 0));
        assertRefused("text.too-long", field, () -> Companions.of("张".repeat(10_000)));
        assertRefused("text.too-long", field, () -> Companions.of("张".repeat(101)));
    }

    @Test
    void a_name_that_cannot_be_kept_is_refused_beside_the_companions() {
        assertRefused("name.characters", "companions", () -> Companions.of("张三、😀"));
        assertRefused("name.letters", "companions", () -> Companions.of("张三、123"));
        assertRefused("name.letters", "companions", () -> Companions.of("9999999999"));
    }

    @Test
    void the_names_cannot_be_changed_afterwards() {
        var names = new ArrayList<>(List.of("张三"));
        var companions = new Companions(names, 1);
        names.add("李四");
        assertEquals(List.of("张三"), companions.names());
    }

    @Test
    void whatever_is_typed_is_read_or_refused_and_reads_back_the_same() {
        var random = new Random(20260113);
        var signs = "张三李四人位共和 、,;\nJohnand3 一十&/\u3000\u202E\uD83D😀";
        for (int i = 0; i < 3_000; i++) {
            var typed = random.ints(random.nextInt(30), 0, signs.length())
                    .mapToObj(signs::charAt)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                    .toString();
            var key = refusalOf(() -> {
                var names = Companions.of(typed).names();
                if (names.size() > 1) {
                    assertEquals(names, Companions.of(String.join("、", names)).names());
                }
            });
            assertTrue(key.isEmpty() || key.startsWith("name."), key);
        }
    }

    @Test
    void what_was_typed_is_written_back_so_that_it_reads_the_same() {
        for (String typed : List.of("", "3", "张三、李四", "张三等5人")) {
            Companions read = Companions.of(typed);
            assertEquals(read, Companions.of(read.typed()));
            assertEquals(typed, read.typed());
        }
    }
}
