package desk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import desk.shared.domain.Uuid7;
import desk.shared.service.Allowed;
import desk.shared.service.Clocks;
import desk.shared.service.Once;
import desk.shared.service.OpenToAll;
import desk.shared.service.UseCase;
import jakarta.ejb.Stateless;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** Habits that keep the code readable and safe, each with its reason. */
class HabitTest {

    @Test
    void every_service_is_guarded() {
        classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .and()
                .resideInAPackage("desk..service..")
                .and()
                // runs a use case that guards itself, with its key in the same transaction
                .doNotBelongToAnyOf(Once.class)
                .should()
                .beAnnotatedWith(UseCase.class)
                .because("the permission is asked where the use case is, not where it happens to be called")
                .check(House.CLASSES);
    }

    @Test
    void every_use_case_says_who_may_call_it() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(UseCase.class)
                .and()
                .arePublic()
                .and()
                .areNotStatic()
                .should()
                .beAnnotatedWith(Allowed.class)
                .orShould()
                .beAnnotatedWith(OpenToAll.class)
                .because("the guard refuses a method that names no permission, and a reviewer reads it there")
                .check(House.CLASSES);
    }

    @Test
    void there_is_one_source_of_now() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Clocks.class, Uuid7.class)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because(
                        "time is injected as a Clock, so that a test can be at any hour and every layer means the same moment")
                .check(House.CLASSES);
    }

    @Test
    void dates_of_the_old_kind_are_not_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class, Calendar.class)
                .because("they have no zone of their own and can be changed by whoever holds them")
                .check(House.CLASSES);
    }

    @Test
    void nothing_is_printed() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
                .because("the log says when, where and how grave; and nothing personal goes to the terminal")
                .check(House.CLASSES);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .because("such a name says that nobody knew what it is for")
                .check(House.CLASSES);
    }

    @Test
    void relations_to_one_are_lazy() {
        fields().that()
                .areAnnotatedWith(ManyToOne.class)
                .or()
                .areAnnotatedWith(OneToOne.class)
                .should(beLazy())
                .because("an eager relation is a query nobody asked for, once for every row")
                .check(House.CLASSES);
    }

    private static ArchCondition<JavaField> beLazy() {
        return new ArchCondition<>("be lazy") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean eager = field.isAnnotatedWith(ManyToOne.class)
                        ? field.getAnnotationOfType(ManyToOne.class).fetch() == FetchType.EAGER
                        : field.getAnnotationOfType(OneToOne.class).fetch() == FetchType.EAGER;
                if (eager) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is eager"));
                }
            }
        };
    }
}
