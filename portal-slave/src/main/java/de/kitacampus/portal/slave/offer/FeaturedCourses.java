package de.kitacampus.portal.slave.offer;

import org.springframework.data.jpa.repository.JpaRepository;

interface FeaturedCourses extends JpaRepository<FeaturedCourse, String> {}
