package de.kitacampus.portal.slave.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.kitacampus.portal.slave.security.PortalRole;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of a file with an id is tried with the id of what belongs to somebody else. */
@SpringBootTest
@Transactional
@WithMockUser(roles = PortalRole.ADMIN)
class ForeignAddressesTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    UserDetailsService users;

    private Strangers strangers;

    @BeforeEach
    void everybody() {
        strangers = new Strangers(context);
        strangers.arrive();
    }

    @Test
    void no_file_of_somebody_else_is_handed_out() throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        Set<String> files = files();
        assertThat(files).hasSizeGreaterThan(3).allSatisfy(file -> assertThat(file)
                .contains("{id}"));
        for (String who : List.of(Strangers.HEAD_OF_ANOTHER_HOUSE, Strangers.COLLEAGUE, Strangers.NOBODY)) {
            strangers.signIn(who);
            for (String file : files) {
                MockHttpServletRequestBuilder asked = get(file, Belongings.ID);
                if (!who.isEmpty()) {
                    asked.with(user(users.loadUserByUsername(who)));
                }
                var answer = web.perform(asked).andReturn().getResponse();
                assertThat(answer.getStatus()).as(file + " as <" + who + ">").isIn(302, 401, 403, 404);
                assertThat(answer.getContentAsString()).doesNotContain(Belongings.WORD);
            }
        }
    }

    /** Files that belong to somebody; what stands on every page belongs to nobody. */
    private Set<String> files() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getName().startsWith("de.kitacampus"))
                .map(one -> one.getKey())
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Set::stream)
                .filter(address -> address.contains("{"))
                // Own courses have sessions of their own; OwnCoursePlayTest tries them.
                .filter(address -> !address.startsWith("/play/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
