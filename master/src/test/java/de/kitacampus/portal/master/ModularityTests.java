package de.kitacampus.portal.master;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(MasterApplication.class);

    @Test
    void the_modules_depend_on_each_other_only_as_declared() {
        MODULES.verify();
    }

    /** Writes the diagrams of docs/architecture.md to target/spring-modulith-docs. */
    @Test
    void the_module_diagrams_are_written() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
