package de.kitacampus.portal.slave;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import org.springframework.data.repository.Repository;

@AnalyzeClasses(packagesOf = PortalApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String SLAVE = "de.kitacampus.portal.slave";

    @ArchTest
    static final ArchRule entities_are_not_public =
            classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

    @ArchTest
    static final ArchRule repositories_are_not_public =
            classes().that().areAssignableTo(Repository.class).should().notBePublic();

    @ArchTest
    static final ArchRule vaadin_stays_in_ui_and_shell = noClasses()
            .that()
            .resideOutsideOfPackages(SLAVE, "..ui..", SLAVE + ".shell..")
            .and()
            .doNotHaveFullyQualifiedName(SLAVE + ".security.SecurityConfiguration")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule time_is_an_input = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("asks the system for the time") {
                @Override
                public boolean test(JavaCall<?> call) {
                    return "now".equals(call.getName())
                            && call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class));
                }
            });

    @ArchTest
    static final ArchRule usage_leaves_the_portal_only_as_pseudonyms = noClasses()
            .that()
            .resideInAnyPackage(SLAVE + ".journal..", SLAVE + ".sync..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SLAVE + ".staff..", SLAVE + ".pseudonyms..");

    @ArchTest
    static final ArchRule the_portal_does_not_know_the_master =
            noClasses().should().dependOnClassesThat().resideInAPackage("de.kitacampus.portal.master..");

    @ArchTest
    static final ArchRule views_do_not_see_entities = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);
}
