package desk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.faces.view.ViewScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

/** What each layer may know: web → service → domain, and nothing back. */
class LayerTest {

    @Test
    void the_domain_knows_no_other_layer() {
        noClasses()
                .that()
                .resideInAPackage("desk..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("desk..api..", "desk..service..", "desk..web..")
                .because("rules of the desk hold whoever asks and whatever shows them")
                .check(House.CLASSES);
    }

    @Test
    void what_others_may_use_hides_how_it_is_done() {
        noClasses()
                .that()
                .resideInAPackage("desk..api..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("desk..service..", "desk..web..")
                        .and(JavaClass.Predicates.resideOutsideOfPackage("desk.shared..")))
                .because("an api that needs the service behind it hides nothing")
                .check(House.CLASSES);
    }

    @Test
    void services_know_no_pages() {
        noClasses()
                .that()
                .resideInAPackage("desk..service..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("desk..web..")
                .because("pages, REST and jobs call the same use cases")
                .check(House.CLASSES);
    }

    @Test
    void the_domain_needs_no_container() {
        noClasses()
                .that()
                .resideInAPackage("desk..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.faces..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.ejb..",
                        "jakarta.servlet..",
                        "jakarta.ws..",
                        "org.primefaces..",
                        "org.eclipse.persistence..")
                .because("a rule is tested by a plain unit test, and nothing can be injected in a library of the EAR")
                .check(House.CLASSES);
    }

    @Test
    void services_show_nothing() {
        noClasses()
                .that()
                .resideInAPackage("desk..service..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "jakarta.servlet..", "jakarta.ws.rs..")
                .because("a use case does not know whether a page, a scanner or a program asked")
                .check(House.CLASSES);
    }

    @Test
    void pages_do_not_talk_to_the_database() {
        noClasses()
                .that()
                .resideInAPackage("desk..web..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .because(
                        "permissions, transactions and the audit stand at the use case; a query beside it has none of them")
                .check(House.CLASSES);
    }

    @Test
    void a_view_holds_no_entity() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ViewScoped.class)
                .should(holdNoEntity())
                .because("a held entity goes stale, is written to the session, and loads what it should not")
                .check(House.CLASSES);
    }

    private static ArchCondition<JavaField> holdNoEntity() {
        return new ArchCondition<>("hold no entity, nor a collection of one") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                for (JavaClass type : field.getType().getAllInvolvedRawTypes()) {
                    if (type.isAnnotatedWith(Entity.class)) {
                        events.add(
                                SimpleConditionEvent.violated(field, field.getFullName() + " holds " + type.getName()));
                    }
                }
            }
        };
    }
}
