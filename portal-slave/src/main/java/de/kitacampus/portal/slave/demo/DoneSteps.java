package de.kitacampus.portal.slave.demo;

import org.springframework.data.jpa.repository.JpaRepository;

interface DoneSteps extends JpaRepository<DoneStep, String> {}
