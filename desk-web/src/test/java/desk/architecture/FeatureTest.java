package desk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which feature may use which: the table of the house. */
class FeatureTest {

    /** Everybody may use their domain and service. */
    private static final Set<String> FOR_ALL = Set.of("shared", "security", "directory");

    /** What a feature may use besides, with domain and service; anybody's api is open. */
    private static final Map<String, Set<String>> ALSO = Map.ofEntries(
            Map.entry("staff", Set.of("promise")),
            Map.entry("parcel", Set.of("visitor")),
            Map.entry("vip", Set.of("promise", "staff", "visitor", "meeting")),
            Map.entry("meeting", Set.of("promise", "staff")),
            Map.entry("shift", Set.of("staff", "training")),
            Map.entry("conduct", Set.of("staff")));

    @Test
    void features_use_only_what_the_table_gives_them() {
        classes()
                .that()
                .resideInAPackage("desk..")
                .should(useOnlyWhatIsGiven())
                .because(
                        "facts go by event record and questions by a query interface in api; deeper use is written in the table, "
                                + "so that a feature can be understood and changed by itself")
                .check(House.CLASSES);
    }

    @Test
    void features_do_not_go_in_circles() {
        slices().matching("desk.(*)..")
                .should()
                .beFreeOfCycles()
                .because("two features that need each other are one feature in two places")
                .check(House.CLASSES);
    }

    private static ArchCondition<JavaClass> useOnlyWhatIsGiven() {
        return new ArchCondition<>("use only what the table gives") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency use : type.getDirectDependenciesFromSelf()) {
                    if (!given(type, use.getTargetClass())) {
                        events.add(SimpleConditionEvent.violated(type, use.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean given(JavaClass user, JavaClass used) {
        String own = House.feature(user);
        String other = House.feature(used);
        if (other.isEmpty() || own.equals(other)) {
            return true;
        }
        if (own.equals("shared")) {
            return false;
        }
        boolean open = House.layer(used).equals("api") || other.equals("shared");
        boolean deeper = FOR_ALL.contains(other)
                || own.equals("report")
                || ALSO.getOrDefault(own, Set.of()).contains(other);
        return open || deeper && !House.layer(used).equals("web");
    }
}
