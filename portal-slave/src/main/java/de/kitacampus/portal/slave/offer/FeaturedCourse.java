package de.kitacampus.portal.slave.offer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "course_featured")
class FeaturedCourse {

    @Id
    private String courseNumber;

    protected FeaturedCourse() {}

    FeaturedCourse(String courseNumber) {
        this.courseNumber = courseNumber;
    }

    String courseNumber() {
        return courseNumber;
    }
}
