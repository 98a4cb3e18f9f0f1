package desk.shared.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CollationTest {

    @Test
    void chinese_names_stand_in_the_order_of_their_pinyin() {
        var names = new ArrayList<>(List.of("张三", "李四", "阿明", "王五", "陈一", "赵六"));
        names.sort(Collation.chinese());
        assertEquals(List.of("阿明", "陈一", "李四", "王五", "张三", "赵六"), names);
    }

    @Test
    void english_names_stand_in_the_order_of_their_letters_whatever_their_case() {
        var names = new ArrayList<>(List.of("bob", "Émile", "Alice", "alan", "Eve", "Zoe"));
        names.sort(Collation.english());
        assertEquals(List.of("alan", "Alice", "bob", "Émile", "Eve", "Zoe"), names);
    }

    @Test
    void those_without_a_name_stand_last() {
        var names = Arrays.asList(null, "b", "a");
        names.sort(Collation.chinese());
        assertEquals(Arrays.asList("a", "b", null), names);
        Collections.reverse(names);
        names.sort(Collation.english());
        assertEquals(Arrays.asList("a", "b", null), names);
    }

    @Test
    void texts_that_only_look_alike_keep_one_order() {
        assertEquals(0, Collation.chinese().compare("张三", "张三"));
        assertNotEquals(0, Collation.english().compare("a\u0000b", "ab"));
    }

    @Test
    void each_language_has_its_order() {
        assertSame(Collation.chinese(), Collation.of(Locale.SIMPLIFIED_CHINESE));
        assertSame(Collation.chinese(), Collation.of(Locale.forLanguageTag("zh-Hans-CN")));
        assertSame(Collation.english(), Collation.of(Locale.ENGLISH));
        assertSame(Collation.english(), Collation.of(Locale.FRENCH));
    }
}
