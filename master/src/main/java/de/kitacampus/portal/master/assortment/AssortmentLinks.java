package de.kitacampus.portal.master.assortment;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.master.catalog.CourseLink;
import de.kitacampus.portal.master.customers.CarrierLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class AssortmentLinks {

    @Bean
    @Order(5)
    CourseLink audienceOfCourse() {
        return new CourseLink() {
            @Override
            public String labelKey() {
                return "assortment.course.link";
            }

            @Override
            public String path(CourseNumber course) {
                return "courses/" + course + "/portals";
            }
        };
    }

    @Bean
    @Order(5)
    CarrierLink coursesOfCarrier() {
        return new CarrierLink() {
            @Override
            public String labelKey() {
                return "assortment.carrier.link";
            }

            @Override
            public String path(CustomerNumber carrier) {
                return "carriers/" + carrier + "/courses";
            }
        };
    }
}
